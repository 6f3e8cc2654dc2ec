package org.firewell.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships;

/**
 * Something that stands in the register with its day and proves what was done.
 *
 * @param layer of what it is about
 * @param object what it is about
 * @param what was done
 * @param on which day
 * @param by who gave the proof, or null; never shown to the public
 */
public record Proof(String layer, Feature object, What what, LocalDate on, String by) {

  /** What was done, in the order in which it comes. */
  public enum What {
    BUILT,
    ACCEPTED,
    COMMISSIONED,
    EVIDENCE
  }

  private static final List<FeatureType<?>> LAYERS =
      List.of(
          FeatureType.VILLAGES,
          FeatureType.HYDRANTS,
          FeatureType.WATER_INTAKES,
          FeatureType.FIRE_STATIONS,
          FeatureType.MICRO_STATIONS);

  private static final Comparator<Proof> NEWEST_FIRST =
      Comparator.comparing(Proof::on)
          .reversed()
          .thenComparing(Proof::layer)
          .thenComparing(proof -> proof.object().id())
          .thenComparing(Proof::what);

  /** What a unit's objects tell, after a day and up to the snapshot's, the newest first. */
  static List<Proof> of(Snapshot snapshot, Townships.Unit unit, LocalDate after) {
    Townships townships = snapshot.townships();
    List<Proof> proofs = new ArrayList<>();
    for (FeatureType<?> layer : LAYERS) {
      snapshot.list(layer).stream()
          .flatMap(object -> of(layer, object))
          .filter(proof -> proof.on().isAfter(after) && !proof.on().isAfter(snapshot.asOf()))
          .filter(proof -> unit.code().equals(townships.of(proof.object()).code()))
          .forEach(proofs::add);
    }
    proofs.sort(NEWEST_FIRST);
    return proofs;
  }

  private static Stream<Proof> of(FeatureType<?> layer, Feature object) {
    List<Proof> proofs = new ArrayList<>();
    if (object instanceof Hydrant hydrant) {
      proofs.add(new Proof(layer.name(), object, What.BUILT, hydrant.builtOn(), null));
      proofs.add(new Proof(layer.name(), object, What.ACCEPTED, hydrant.acceptedOn(), null));
      proofs.add(
          new Proof(layer.name(), object, What.COMMISSIONED, hydrant.commissionedOn(), null));
    }
    proofs.add(
        new Proof(
            layer.name(),
            object,
            What.EVIDENCE,
            object.header().evidenceOn(),
            object.header().evidenceBy()));
    return proofs.stream().filter(proof -> proof.on() != null);
  }
}
