package org.firewell.feature;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.locationtech.jts.geom.Envelope;

/** The features that are kept, by collection. Implemented by the store. */
public interface Features {

  /** Whose features they are; none as long as no dataset was loaded. */
  Optional<County> county();

  /**
   * The collections that hold a layer, be it an empty one, in the order of {@link
   * FeatureType#all()}. A collection that was never loaded is not here: what it would say is
   * unknown, not no.
   */
  Map<FeatureType<?>, Layer> layers();

  /** What the store and each of its layers are at, as of one instant. */
  Revisions revisions();

  /** Where a layer lies, longitude and latitude in degrees; a null one where it holds nothing. */
  Envelope extent(FeatureType<?> type);

  /**
   * Whether a layer holds any feature whose position is schematic, or any whose position is not,
   * the unknown ones among them.
   */
  boolean hasPositions(FeatureType<?> type, boolean schematic);

  /** Every feature of a collection, sorted by id as {@link String#compareTo} does. */
  <F extends Feature> List<F> list(FeatureType<F> type);

  /**
   * Everything that is kept, as of one instant, however many write meanwhile.
   *
   * @param known layers that the caller has, by the revision that it has them of; those that still
   *     are of it are not read again
   */
  Kept kept(Map<FeatureType<?>, Long> known);

  /** The feature of an id, with its version. */
  <F extends Feature> Optional<Versioned<F>> find(FeatureType<F> type, String id);

  /**
   * Loads a dataset, all or none: every layer of the ground is present afterwards, the empty ones
   * too.
   *
   * @param origins where each layer comes from; a layer that is missing here is undocumented
   * @param draft the edit as which it is kept
   * @throws AlreadyThereException when an id is taken, or stands twice in a layer
   * @throws Figures.OtherwiseException when another figure stands for one of the ground
   */
  void load(County county, Ground ground, Map<FeatureType<?>, Layer> origins, Edit.Draft draft);

  /**
   * Brings a dataset into what is kept, in one edit: what is not there is added, what is there in
   * the same words is left. The county and its layers are taken where there are none.
   *
   * @param county whose ground it is, when there is no county yet
   * @param origins where each layer comes from
   * @param replaces whether what is there and says otherwise is replaced; else it is left
   * @param draft the edit as which it is kept; when nothing is new there is none
   * @param done is told now and then how many features were looked at by now, from 0 again where
   *     the change has to look twice; what it throws ends the change, and nothing of it is kept
   */
  Merged merge(
      County county,
      Ground ground,
      Map<FeatureType<?>, Layer> origins,
      boolean replaces,
      Edit.Draft draft,
      LongConsumer done);

  /** The same, and tells nobody how far it is. */
  default Merged merge(
      County county,
      Ground ground,
      Map<FeatureType<?>, Layer> origins,
      boolean replaces,
      Edit.Draft draft) {
    return merge(county, ground, origins, replaces, draft, count -> {});
  }

  /**
   * Adds features to a collection, all or none, and marks the layer as present, be it empty.
   *
   * @param draft the edit as which it is kept
   * @throws AlreadyThereException when an id is taken, or stands twice among the features
   */
  <F extends Feature> void add(FeatureType<F> type, Collection<F> features, Edit.Draft draft);

  /**
   * Replaces a feature and returns its new version.
   *
   * @param expectedVersion the version that the change was made on
   * @param draft the edit as which it is kept
   * @throws ChangedMeanwhileException when the feature has another version by now or is gone
   */
  <F extends Feature> long replace(F feature, long expectedVersion, Edit.Draft draft);

  /**
   * Removes a feature; the edit keeps it as it was.
   *
   * @param expectedVersion the version that is known to who removes it
   * @param draft the edit as which it is kept
   * @throws ChangedMeanwhileException when the feature has another version by now or is gone
   */
  void remove(FeatureType<?> type, String id, long expectedVersion, Edit.Draft draft);

  /**
   * Everything that is kept, as of one instant.
   *
   * @param county none as long as no dataset was loaded
   * @param revisions of the store and of each layer that it holds
   * @param layers that were read, each sorted by id
   * @param figures the entered ones that stand, by indicator, unit and day; {@link Figures} has the
   *     others
   * @param looks what was found of objects by looks of all days. Of one object, what its row said
   *     before the others is first, and of one day what came last is last. An object that nobody
   *     looked at since it was loaded has none: its row says all.
   */
  record Kept(
      Optional<County> county,
      Revisions revisions,
      Map<FeatureType<?>, List<? extends Feature>> layers,
      List<Figure> figures,
      List<Look> looks) {}

  /**
   * A feature with the version that a later change names. A version is never given twice to an id,
   * even when the feature is removed and comes back.
   */
  record Versioned<F>(F feature, long version) {}

  /**
   * What became of a dataset that was brought in.
   *
   * @param edit its id; null when nothing was new
   * @param layers what became of each layer
   */
  record Merged(Long edit, Map<FeatureType<?>, MergedLayer> layers) {}

  /**
   * What became of a layer that was brought in: ids, in their order.
   *
   * @param same those that stood already in the same words
   * @param conflicts those that are there and say otherwise, and were left as they are
   */
  record MergedLayer(
      List<String> added, List<String> same, List<String> replaced, List<String> conflicts) {}

  /** An id is taken already. */
  final class AlreadyThereException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public AlreadyThereException(String message) {
      super(message);
    }
  }

  /** Somebody else changed or removed the feature first. */
  final class ChangedMeanwhileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ChangedMeanwhileException(String message) {
      super(message);
    }
  }
}
