package org.firewell.api.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Revisions;

/** Something that is known of each layer, found out again when its features have changed. */
final class LayerFact<T> {

  private final Function<FeatureType<?>, T> find;
  private final Map<FeatureType<?>, Known<T>> known = new ConcurrentHashMap<>();

  LayerFact(Function<FeatureType<?>, T> find) {
    this.find = find;
  }

  /**
   * What is known of a layer.
   *
   * @param type that holds one
   */
  T of(FeatureType<?> type, Revisions now) {
    long revision = now.layers().get(type);
    Known<T> before = known.get(type);
    return before != null && before.revision() == revision
        ? before.fact()
        : known.compute(type, (t, other) -> renewed(t, other, revision)).fact();
  }

  /** Of several who come at once the first finds out, the others wait. */
  private Known<T> renewed(FeatureType<?> type, Known<T> before, long revision) {
    return before != null && before.revision() == revision
        ? before
        : new Known<>(revision, find.apply(type));
  }

  private record Known<T>(long revision, T fact) {}
}
