package org.firewell.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firewell.feature.Attribute;

/**
 * What is wrong with a profile.
 *
 * @param part of it: {@code fields}, {@code units}, {@code values} or {@code defaults}
 * @param key within the part
 */
public record ProfileFault(String part, String key, String zh, String en) {

  private static final String PHOTO = "photo";

  /** All of a profile, by part and key; none of one that can be read by. */
  public static List<ProfileFault> of(Profile profile) {
    List<ProfileFault> faults = new ArrayList<>();
    profile.fields().keySet().stream().sorted().forEach(f -> field(profile, f, faults));
    profile.units().keySet().stream().sorted().forEach(a -> unit(profile, a, faults));
    profile.values().keySet().stream().sorted().forEach(a -> words(profile, a, faults));
    profile.defaults().keySet().stream().sorted().forEach(a -> initial(profile, a, faults));
    return List.copyOf(faults);
  }

  /** The profile without the entries at fault. */
  public static Profile without(Profile profile, List<ProfileFault> faults) {
    Map<String, String> fields = new HashMap<>(profile.fields());
    Map<String, String> units = new HashMap<>(profile.units());
    Map<String, Map<String, String>> values = new HashMap<>(profile.values());
    Map<String, String> defaults = new HashMap<>(profile.defaults());
    Map<String, Map<String, ?>> parts =
        Map.of("fields", fields, "units", units, "values", values, "defaults", defaults);
    faults.forEach(fault -> parts.get(fault.part()).remove(fault.key()));
    return new Profile(
        profile.name(),
        profile.partner(),
        profile.type(),
        profile.crs(),
        profile.encoding(),
        profile.table(),
        profile.id(),
        fields,
        units,
        values,
        defaults);
  }

  private static void field(Profile profile, String field, List<ProfileFault> faults) {
    String attribute = profile.fields().get(field);
    if (!Profile.PLACE.contains(attribute)
        && !attribute.equals(PHOTO)
        && profile.type().attribute(attribute).isEmpty()) {
      faults.add(noAttribute("fields", field, profile, attribute));
    }
  }

  private static void unit(Profile profile, String name, List<ProfileFault> faults) {
    Optional<Attribute> attribute = profile.type().attribute(name);
    if (attribute.isEmpty()) {
      faults.add(noAttribute("units", name, profile, name));
      return;
    }
    String unit = profile.units().get(name);
    List<String> allowed = units(attribute.get());
    boolean isKnown =
        allowed.contains(unit)
            || isNumber(attribute.get()) && Units.of(attribute.get()).find(unit).isPresent();
    if (!isKnown) {
      faults.add(
          new ProfileFault(
              "units",
              name,
              name + "：不认识单位 \"" + unit + "\"，可用 " + String.join("、", allowed),
              name + ": the unit \"" + unit + "\" is not one of " + String.join(", ", allowed)));
    }
  }

  /** The units that a profile may name for an attribute; none for one that has none. */
  public static List<String> units(Attribute attribute) {
    return isNumber(attribute)
        ? Units.of(attribute).names()
        : attribute.kind() == Attribute.Kind.DATE
            ? List.of(Profile.FIRST_DAY, Profile.LAST_DAY)
            : List.of();
  }

  private static boolean isNumber(Attribute attribute) {
    return attribute.kind() == Attribute.Kind.NUMBER || attribute.kind() == Attribute.Kind.INTEGER;
  }

  private static void words(Profile profile, String name, List<ProfileFault> faults) {
    Optional<Attribute> attribute = profile.type().attribute(name);
    if (attribute.isEmpty()) {
      faults.add(noAttribute("values", name, profile, name));
      return;
    }
    profile.values().get(name).values().stream()
        .filter(text -> !text.equals(Profile.SKIP))
        .map(text -> isNumber(attribute.get()) ? number(attribute.get(), text) : text)
        .distinct()
        .sorted()
        .flatMap(text -> unreadable("values", attribute.get(), text).stream())
        .forEach(faults::add);
  }

  /** Their number may be told with its unit: {@code 800 l} is {@code 800 L/min}. */
  private static String number(Attribute attribute, String text) {
    return Units.of(attribute)
        .parse(text)
        .map(quantity -> quantity.number().toString())
        .orElse(text);
  }

  private static void initial(Profile profile, String name, List<ProfileFault> faults) {
    profile
        .type()
        .attribute(name)
        .ifPresentOrElse(
            attribute ->
                unreadable("defaults", attribute, profile.defaults().get(name))
                    .ifPresent(faults::add),
            () -> faults.add(noAttribute("defaults", name, profile, name)));
  }

  private static Optional<ProfileFault> unreadable(String part, Attribute attribute, String text) {
    try {
      attribute.parse(text);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      String zh = attribute.name() + "：\"" + text + "\" 不是它能取的值";
      return Optional.of(new ProfileFault(part, attribute.name(), zh, e.getMessage()));
    }
  }

  private static ProfileFault noAttribute(
      String part, String key, Profile profile, String attribute) {
    return new ProfileFault(
        part,
        key,
        profile.type() + " 没有叫 \"" + attribute + "\" 的属性",
        "no attribute of " + profile.type() + " is called \"" + attribute + "\"");
  }
}
