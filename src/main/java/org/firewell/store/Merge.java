package org.firewell.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.feature.County;
import org.firewell.feature.Edit;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features.Merged;
import org.firewell.feature.Features.MergedLayer;
import org.firewell.feature.Ground;
import org.firewell.feature.Layer;
import org.hibernate.StatelessSession;

/** Brings a dataset into what is kept, within a change that is under way. */
final class Merge {

  private final StatelessSession session;
  private final County county;
  private final Ground ground;
  private final Map<FeatureType<?>, Layer> origins;
  private final List<Writing> writings = new ArrayList<>();

  Merge(
      StatelessSession session, County county, Ground ground, Map<FeatureType<?>, Layer> origins) {
    this.session = session;
    this.county = county;
    this.ground = ground;
    this.origins = origins;
  }

  Merged run(boolean replaces, Edit.Draft draft) {
    Map<FeatureType<?>, MergedLayer> merged = new LinkedHashMap<>();
    List<FeatureType<?>> absent = new ArrayList<>();
    for (FeatureType<?> type : FeatureType.all()) {
      if (ground.has(type)) {
        merged.put(type, compare(type, replaces));
        if (session.get(LayerRow.class, type.name()) == null) {
          absent.add(type);
        }
      }
    }
    boolean newCounty = session.get(CountyRow.class, 1) == null;
    if (writings.isEmpty() && absent.isEmpty() && !newCounty) {
      return new Merged(null, merged);
    }
    long edit = EditWriter.write(session, draft, writings);
    Parts parts = new Parts(session);
    if (newCounty) {
      parts.set(edit, county);
    }
    absent.forEach(type -> parts.set(edit, type, origins.getOrDefault(type, Layer.UNDOCUMENTED)));
    return new Merged(edit, merged);
  }

  private MergedLayer compare(FeatureType<?> type, boolean replaces) {
    MergedLayer layer =
        new MergedLayer(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<? extends Feature> given = ground.list(type);
    Map<String, Row> standing =
        EditWriter.standing(session, type, given.stream().map(Feature::id).toList());
    for (Feature feature : given) {
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
    return layer;
  }
}
