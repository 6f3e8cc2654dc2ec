package org.firewell.ingest.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.firewell.exchange.Profile;
import org.firewell.exchange.Units;
import org.firewell.exchange.Vocabulary;
import org.firewell.exchange.Vocabulary.Term;
import org.firewell.feature.Attribute;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.Days;
import org.firewell.ingest.FeatureMaker;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Text;
import org.firewell.ingest.intake.Intake.Field;

/**
 * How the fields of a file may be read: each stands for the attribute that its heading fits best
 * and its values can be read as, and no two for one.
 */
final class Suggestion {

  /** Below it a heading and its values say too little. */
  private static final double LEAST = 45;

  /** What a heading loses whose values cannot be read at all. */
  private static final double UNREADABLE = 60;

  /** These number the rows of a table and change when it is written anew. */
  private static final Set<String> ROW_NUMBERS = Set.of("objectid", "objid", "fid", "gid", "要素编号");

  /** A look from the inside out: the earliest day is the careful one. */
  private static final Set<String> LOOKED_AT =
      Set.of("inspected_on", "evidence_on", "drilled_on", "pump_started_on");

  /** Above it no number is a network's pressure in MPa, nor a hydrant's flow in L/s. */
  private static final double MOST_MPA = 1.6;

  private static final double MOST_BAR = 20;
  private static final double MOST_L_S = 150;

  private record Match(String field, String attribute, double score) {}

  private final FeatureType<?> type;
  private final Map<String, Column> columns;
  private final boolean hasPlaces;
  private final boolean hasIds;
  private final long rows;
  private final Map<String, Match> matches = new LinkedHashMap<>();
  private final Map<String, String> units = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> values = new LinkedHashMap<>();
  private final Map<String, Reason> reasons = new LinkedHashMap<>();

  /**
   * @param columns by the file's own name of the field
   * @param hasPlaces whether the rows have a place beside their fields
   * @param hasIds whether the rows have an id beside their fields
   */
  Suggestion(
      FeatureType<?> type,
      Map<String, Column> columns,
      boolean hasPlaces,
      boolean hasIds,
      long rows) {
    this.type = type;
    this.columns = columns;
    this.hasPlaces = hasPlaces;
    this.hasIds = hasIds;
    this.rows = rows;
    match();
    matches.values().forEach(this::explain);
  }

  /** The collection whose attributes fit best. */
  static FeatureType<?> type(String fileName, Set<String> geometries, Map<String, Column> columns) {
    String name = fileName.toLowerCase(Locale.ROOT);
    FeatureType<?> best = FeatureType.HYDRANTS;
    double most = 0;
    for (FeatureType<?> type : FeatureType.all()) {
      double score = fileName.startsWith(type.name()) ? 20 : 0;
      score += named(type, name);
      score += columns.keySet().stream().filter(field -> fitsOwn(type, field)).count();
      if (!geometries.isEmpty() && type.geometryTypes().stream().noneMatch(geometries::contains)) {
        score = 0;
      }
      if (score > most) {
        most = score;
        best = type;
      }
    }
    return best;
  }

  /** The longest word counts most: a micro station (微型消防站) is no station (消防站). */
  private static int named(FeatureType<?> type, String name) {
    return Vocabulary.words(type).stream()
        .filter(name::contains)
        .mapToInt(word -> 10 + word.length())
        .max()
        .orElse(0);
  }

  private static boolean fitsOwn(FeatureType<?> type, String field) {
    Heading heading = new Heading(field);
    return type.attributes().stream()
        .filter(attribute -> !attribute.inHeader())
        .flatMap(attribute -> term(type, attribute.name()).stream())
        .anyMatch(term -> heading.fit(term) >= Heading.SYNONYM);
  }

  private static Optional<Term> term(FeatureType<?> type, String attribute) {
    return Optional.of(
        Vocabulary.term(type, attribute)
            .orElseGet(
                () ->
                    new Term(attribute, Vocabulary.title(type, attribute), List.of(), null, null)));
  }

  /** The best pair first; of two as good the one whose field comes first. */
  private void match() {
    List<Match> all = new ArrayList<>();
    columns.forEach((field, column) -> all.addAll(candidates(field, column)));
    all.sort(Comparator.comparingDouble(Match::score).reversed());
    Set<String> taken = new java.util.HashSet<>();
    for (Match match : all) {
      if (!matches.containsKey(match.field()) && taken.add(match.attribute())) {
        matches.put(match.field(), match);
      }
    }
  }

  private List<Match> candidates(String field, Column column) {
    Heading heading = new Heading(field);
    List<String> attributes = new ArrayList<>();
    type.attributes().forEach(attribute -> attributes.add(attribute.name()));
    if (!hasPlaces) {
      attributes.addAll(Profile.PLACE);
    }
    attributes.add(FeatureMaker.PHOTO);
    return attributes.stream()
        .sorted()
        .flatMap(attribute -> term(type, attribute).stream())
        .map(term -> new Match(field, term.attribute(), score(heading, term, column)))
        .filter(match -> match.score() >= LEAST)
        .toList();
  }

  private double score(Heading heading, Term term, Column column) {
    int fit = heading.fit(term);
    return fit == 0 ? 0 : fit - UNREADABLE * (1 - column.share(text -> isReadable(term, text)));
  }

  private boolean isReadable(Term term, String text) {
    Optional<Attribute> attribute = type.attribute(term.attribute());
    if (attribute.isEmpty()) {
      return !Set.of("lon", "lat").contains(term.attribute())
          || text.chars().anyMatch(Character::isDigit);
    }
    return switch (attribute.get().kind()) {
      case TEXT, TEXTS -> true;
      case CHOICE ->
          Vocabulary.choiceOf(attribute.get(), text).isPresent() || truth(term, text).isPresent();
      case INTEGER, NUMBER ->
          Units.of(attribute.get()).parse(text).isPresent() || Vocabulary.unknown(text).isPresent();
      case DATE -> Days.parse(text).isPresent() || Days.isYearOrMonth(text);
    };
  }

  /** What a yes or a no in the field means, where it asks for one. */
  private static Optional<String> truth(Term term, String text) {
    return Vocabulary.truth(text)
        .map(truth -> truth.equals("yes") ? term.yes() : truth.equals("no") ? term.no() : null);
  }

  private void explain(Match match) {
    Term term = term(type, match.attribute()).orElseThrow();
    Column column = columns.get(match.field());
    int fit = new Heading(match.field()).fit(term);
    Reason reason =
        fit == Heading.NAME || fit == Heading.SHORTENED_NAME
            ? new Reason("与属性同名", "called like the attribute")
            : fit >= Heading.SYNONYM
                ? new Reason(
                    "常用来称“" + term.title().zh() + "”", "a usual heading of " + term.title().en())
                : new Reason(
                    "含“" + term.title().zh() + "”的常用词",
                    "holds a usual word for " + term.title().en());
    Optional<Attribute> attribute = type.attribute(match.attribute());
    if (attribute.isPresent()) {
      reason = withUnit(attribute.get(), match.field(), column, reason);
      reason = withValues(attribute.get(), term, column, reason);
    }
    reasons.put(match.field(), reason);
  }

  private Reason withUnit(Attribute attribute, String field, Column column, Reason reason) {
    return switch (attribute.kind()) {
      case DATE -> withDay(attribute, column, reason);
      case INTEGER, NUMBER -> withUnitOfNumbers(attribute, field, column, reason);
      default -> reason;
    };
  }

  private Reason withDay(Attribute attribute, Column column, Reason reason) {
    if (column.share(Days::isYearOrMonth) == 0) {
      return reason;
    }
    boolean isLook = LOOKED_AT.contains(attribute.name());
    units.put(attribute.name(), isLook ? Profile.FIRST_DAY : Profile.LAST_DAY);
    return reason.then(
        isLook ? "；只有年月的按首日" : "；只有年月的按末日",
        isLook
            ? "; a year or month alone is taken by its first day"
            : "; a year or month alone is taken by its last day");
  }

  private Reason withUnitOfNumbers(
      Attribute attribute, String field, Column column, Reason reason) {
    Units known = Units.of(attribute);
    for (String written : new Heading(field).units()) {
      Optional<Units.Unit> unit = known.find(written);
      if (unit.isPresent()) {
        if (!unit.get().isOwn()) {
          units.put(attribute.name(), unit.get().name());
        }
        return reason.then(
            "；单位见标题：" + unit.get().name(), "; the heading says the unit: " + unit.get().name());
      }
    }
    return likelyUnit(attribute.name(), median(known, column))
        .map(
            unit -> {
              units.put(attribute.name(), unit);
              return reason.then(
                  "；数值过大，应是 " + unit + "，请核对",
                  "; the numbers are too large, they may be in " + unit + ": have a look");
            })
        .orElse(reason);
  }

  /** The unit that bare numbers are likely in, where they cannot be in the attribute's own. */
  private static Optional<String> likelyUnit(String attribute, double median) {
    if (attribute.equals("pressure_mpa") && median > MOST_MPA) {
      return Optional.of(median > MOST_BAR ? "kPa" : "kgf/cm2");
    }
    return attribute.equals("flow_l_s") && median > MOST_L_S
        ? Optional.of("L/min")
        : Optional.empty();
  }

  /** The median of the numbers that stand without a unit; NaN without any. */
  private static double median(Units units, Column column) {
    List<Double> numbers = new ArrayList<>();
    column
        .counts()
        .forEach(
            (text, count) ->
                units
                    .parse(text)
                    .filter(quantity -> quantity.unit() == null)
                    .ifPresent(quantity -> numbers.add(quantity.number().doubleValue())));
    numbers.sort(Comparator.naturalOrder());
    return numbers.isEmpty() ? Double.NaN : numbers.get(numbers.size() / 2);
  }

  private Reason withValues(Attribute attribute, Term term, Column column, Reason reason) {
    if (attribute.kind() != Attribute.Kind.CHOICE) {
      return reason;
    }
    Map<String, String> ours = new LinkedHashMap<>();
    List<String> open = new ArrayList<>();
    for (String text : column.counts().keySet()) {
      if (Vocabulary.choiceOf(attribute, text).isEmpty()) {
        truth(term, text).ifPresentOrElse(choice -> ours.put(text, choice), () -> open.add(text));
      }
    }
    if (!ours.isEmpty()) {
      values.put(attribute.name(), ours);
      for (Map.Entry<String, String> word : ours.entrySet()) {
        Vocabulary.Title title = Vocabulary.choice(attribute.name(), word.getValue());
        reason =
            reason.then(
                "；" + Text.quoted(word.getKey()) + " 作“" + title.zh() + "”",
                "; " + Text.quoted(word.getKey()) + " is taken as " + title.en());
      }
    }
    return open.isEmpty()
        ? reason
        : reason.then(
            "；待指定：" + listed(open), "; nobody knows " + listed(open) + ": say what is meant");
  }

  private static String listed(List<String> words) {
    return words.stream().limit(5).map(Text::quoted).collect(Collectors.joining(", "))
        + (words.size() > 5 ? " …" : "");
  }

  /** What is told of a field. */
  Field field(String name) {
    Column column = columns.get(name);
    Match match = matches.get(name);
    Reason reason = reasons.getOrDefault(name, new Reason("", ""));
    return new Field(
        name,
        column.samples(),
        column.filled(),
        match == null ? null : match.attribute(),
        reason.zh(),
        reason.en());
  }

  Profile profile(String tableOrNull, String encodingOrNull) {
    Map<String, String> fields = new LinkedHashMap<>();
    matches.values().stream()
        .filter(match -> !match.attribute().equals("id"))
        .forEach(match -> fields.put(match.field(), match.attribute()));
    return new Profile(
        null,
        null,
        type,
        null,
        encodingOrNull,
        tableOrNull,
        idField(),
        fields,
        units,
        values,
        Map.of());
  }

  /** An id of the file's own, else a code that every row has and no two share; null without. */
  private String idField() {
    if (hasIds) {
      return null;
    }
    String id = fieldOf("id");
    String code = fieldOf("code");
    boolean isCodeUnique =
        code != null && columns.get(code).isUnique() && columns.get(code).filled() == rows;
    if (id != null && !(isCodeUnique && ROW_NUMBERS.contains(Vocabulary.plain(id)))) {
      return id;
    }
    return isCodeUnique ? code : null;
  }

  private String fieldOf(String attribute) {
    return matches.values().stream()
        .filter(match -> match.attribute().equals(attribute))
        .map(Match::field)
        .findFirst()
        .orElse(null);
  }
}
