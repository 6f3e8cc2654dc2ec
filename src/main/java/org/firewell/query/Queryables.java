package org.firewell.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.firewell.feature.Attribute;
import org.firewell.feature.FeatureType;

/**
 * What of a collection may be asked: its attributes and where its features lie. Nothing else has a
 * name in a condition, so what is kept from somebody is unknown to the parser, too.
 */
public final class Queryables {

  /** The name of where a feature lies, in longitude and latitude. */
  public static final String GEOMETRY = "geometry";

  private final FeatureType<?> type;
  private final List<Attribute> attributes;

  private Queryables(FeatureType<?> type, List<Attribute> attributes) {
    this.type = type;
    this.attributes = attributes;
  }

  /** Everything that is kept of a collection. */
  public static Queryables of(FeatureType<?> type) {
    return new Queryables(type, type.attributes());
  }

  /**
   * The same without some attributes.
   *
   * @param hidden their names; those that the collection does not have are nothing
   */
  public Queryables without(Set<String> hidden) {
    return new Queryables(
        type, attributes.stream().filter(a -> !hidden.contains(a.name())).toList());
  }

  public FeatureType<?> type() {
    return type;
  }

  /** Those of the header first, then its own, in declared order. */
  public List<Attribute> attributes() {
    return attributes;
  }

  public Optional<Attribute> find(String name) {
    return attributes.stream().filter(a -> a.name().equals(name)).findFirst();
  }

  /** The names of the attributes in declared order, {@link #GEOMETRY} last. */
  public List<String> names() {
    List<String> names = new ArrayList<>(attributes.stream().map(Attribute::name).toList());
    names.add(GEOMETRY);
    return names;
  }

  /** The names of the attributes whose values are of some kinds. */
  List<String> names(Set<Attribute.Kind> kinds) {
    Stream<Attribute> some = attributes.stream().filter(a -> kinds.contains(a.kind()));
    return some.map(Attribute::name).toList();
  }
}
