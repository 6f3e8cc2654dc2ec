package org.firewell.analysis.completeness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.firewell.analysis.Input;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Question;
import org.firewell.analysis.SpatialInputs;
import org.firewell.analysis.Values;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Village;
import org.firewell.geo.SourceIndex;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;
import org.locationtech.jts.geom.Coordinate;

/**
 * How far is each village with its 1+2+N?
 *
 * <p>One finding for each village, by id: {@code level_min} and {@code level_max} from L0 to L5,
 * {@code score_low} and {@code score_high} from 0 to 100, {@code one}, {@code two} and {@code n} as
 * yes, no, unknown (and S for a two that something else stands in for), and the codes of what is
 * missing. {@code level_min <= level_max}, {@code score_low <= score_high}; equal where nothing
 * unknown could change them.
 */
public final class Completeness implements Question {

  private static final String TOWNSHIP = "township";
  private static final int BLOCK = 1 << 14;
  private static final int STEP = 1 << 8;

  /** The norms that say what a village is asked to have. */
  private static final Set<Norm> ASKED =
      Set.of(
          Norm.STATION_ASKED,
          Norm.PUMPS,
          Norm.HOSES,
          Norm.NOZZLES,
          Norm.DIVIDERS,
          Norm.SPANNERS,
          Norm.HYDRANTS,
          Norm.INTAKES);

  @Override
  public String name() {
    return "completeness";
  }

  @Override
  public Title title() {
    return new Title("各村（社区）的“1+2+N”完备到哪一级？", "How far is each village with its 1+2+N?");
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.text(TOWNSHIP, null, "只看一个乡镇（街道），代码", "one township alone, by its code"));
  }

  @Override
  public boolean isSetBy(Ruleset law) {
    return ASKED.stream()
        .anyMatch(norm -> law.provision(norm).clause().document().equals(law.id()));
  }

  /**
   * {@inheritDoc}
   *
   * <p>A township fences the villages that are reported, not the objects: a neighbour's hydrant
   * keeps its owner and still covers.
   */
  @Override
  public CompletenessAnswer answer(Snapshot snapshot, Values values, Progress progress) {
    requireVillages(snapshot);
    Townships townships = snapshot.townships();
    List<Village> asked = asked(snapshot, townships, values.text(TOWNSHIP));
    progress.at(0, "whose is what");
    Notices notices = new Notices();
    Judge judge = Judge.raising(snapshot, townships, notices);
    List<VillageFinding> findings = findings(asked, judge, progress);
    return CompletenessAnswer.of(snapshot, values, findings, townships, notices);
  }

  /**
   * What is found of every village, by id, for a question that looks no further: without what would
   * raise it, and without the figures that they add up to.
   *
   * @throws InputException when there is no layer of villages
   */
  public static Map<String, VillageFinding> findings(Snapshot snapshot, Progress progress) {
    requireVillages(snapshot);
    progress.at(0, "whose is what");
    Judge judge = Judge.of(snapshot, snapshot.townships(), new Notices());
    Map<String, VillageFinding> byId = new LinkedHashMap<>();
    findings(snapshot.list(FeatureType.VILLAGES), judge, progress)
        .forEach(finding -> byId.put(finding.id(), finding));
    return byId;
  }

  private static void requireVillages(Snapshot snapshot) {
    if (!snapshot.has(FeatureType.VILLAGES)) {
      throw new InputException(
          "data", "没有村（社区）图层", "completeness asks villages, and there is no such layer");
    }
  }

  /** By village, whichever thread judges it. */
  private static List<VillageFinding> findings(
      List<Village> asked, Judge judge, Progress progress) {
    VillageFinding[] findings = new VillageFinding[asked.size()];
    int[] order = neighboursTogether(asked);
    for (int block = 0; block < order.length; block += BLOCK) {
      progress.at(0.5 + 0.5 * block / order.length, block + " / " + order.length);
      int first = block;
      int end = Math.min(order.length, block + BLOCK);
      IntStream.range(0, (end - first + STEP - 1) / STEP)
          .parallel()
          .map(chunk -> first + chunk * STEP)
          .forEach(
              from -> {
                Judge own = judge.another();
                for (int i = from; i < Math.min(end, from + STEP); i++) {
                  findings[order[i]] = own.judge(asked.get(order[i]));
                }
              });
    }
    return List.of(findings);
  }

  /** An order in which searches are quick: each begins where the one before has ended. */
  private static int[] neighboursTogether(List<Village> villages) {
    List<Coordinate> middles =
        villages.stream().map(v -> v.geometry().getEnvelopeInternal().centre()).toList();
    return SourceIndex.spatialOrder(
        middles.stream().mapToDouble(Coordinate::getX).toArray(),
        middles.stream().mapToDouble(Coordinate::getY).toArray());
  }

  private static List<Village> asked(
      Snapshot snapshot, Townships townships, Optional<String> fence) {
    List<Village> all = snapshot.list(FeatureType.VILLAGES);
    if (fence.isEmpty()) {
      return all;
    }
    String code = SpatialInputs.township(fence.get(), townships);
    return all.stream().filter(v -> code.equals(townships.of(v).code())).toList();
  }
}
