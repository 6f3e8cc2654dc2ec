package org.firewell.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.firewell.feature.County;
import org.firewell.feature.Edit;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features.Merged;
import org.firewell.feature.Features.MergedLayer;
import org.firewell.feature.Ground;
import org.firewell.feature.Layer;
import org.hibernate.StatelessSession;

/**
 * Brings a dataset into what is kept, within a change that is under way: part by part, so that no
 * more than a part of what stands is in memory.
 */
final class Merge {

  private final StatelessSession session;
  private final boolean replaces;
  private final Edit.Draft draft;
  private final LongConsumer done;
  private long rows;

  /** Null as long as nothing is new. */
  private EditWriter writer;

  Merge(StatelessSession session, boolean replaces, Edit.Draft draft, LongConsumer done) {
    this.session = session;
    this.replaces = replaces;
    this.draft = draft;
    this.done = done;
  }

  Merged run(County county, Ground ground, Map<FeatureType<?>, Layer> origins) {
    Map<FeatureType<?>, MergedLayer> merged = new LinkedHashMap<>();
    List<FeatureType<?>> absent = new ArrayList<>();
    for (FeatureType<?> type : FeatureType.all()) {
      if (ground.has(type)) {
        merged.put(type, merge(type, ground.list(type)));
        if (session.get(LayerRow.class, type.name()) == null) {
          absent.add(type);
        }
      }
    }
    Parts parts = new Parts(session);
    if (session.get(CountyRow.class, 1) == null) {
      parts.set(edit(), county);
    }
    absent.forEach(type -> parts.set(edit(), type, origins.getOrDefault(type, Layer.UNDOCUMENTED)));
    return new Merged(writer == null ? null : writer.edit(), merged);
  }

  private MergedLayer merge(FeatureType<?> type, List<? extends Feature> given) {
    MergedLayer layer =
        new MergedLayer(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (List<? extends Feature> batch : EditWriter.batches(given)) {
      Map<String, Row> standing =
          EditWriter.standing(session, type, batch.stream().map(Feature::id).toList());
      List<Writing> writings = writings(type, batch, standing, layer, replaces);
      if (!writings.isEmpty()) {
        writer().write(type, writings, standing);
      }
      rows += batch.size();
      done.accept(rows);
    }
    return layer;
  }

  private static List<Writing> writings(
      FeatureType<?> type,
      List<? extends Feature> batch,
      Map<String, Row> standing,
      MergedLayer layer,
      boolean replaces) {
    List<Writing> writings = new ArrayList<>();
    for (Feature feature : batch) {
      Row row = standing.get(feature.id());
      if (row == null) {
        layer.added().add(feature.id());
        writings.add(Writing.add(feature));
      } else if (RowType.of(type).toFeature(row).equals(feature)) {
        layer.same().add(feature.id());
      } else if (replaces) {
        layer.replaced().add(feature.id());
        writings.add(Writing.replace(feature, row.version));
      } else {
        layer.conflicts().add(feature.id());
      }
    }
    return writings;
  }

  private long edit() {
    return writer().edit();
  }

  private EditWriter writer() {
    if (writer == null) {
      writer = EditWriter.begin(session, draft, null);
    }
    return writer;
  }
}
