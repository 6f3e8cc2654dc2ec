package org.firewell.api.ogc;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.firewell.analysis.Question.Title;
import org.firewell.api.http.Language;
import org.firewell.api.http.Page;
import org.firewell.exchange.Vocabulary;
import org.firewell.feature.Attribute;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;

/** Features as pages that a person reads: attributes and choices in the words of the vocabulary. */
final class ItemPages {

  private final FeatureType<?> type;
  private final Judgement judgement;
  private final Language language;
  private final Page page;

  private ItemPages(Judgement judgement, Language language, String suffix) {
    this.type = judgement.type();
    this.judgement = judgement;
    this.language = language;
    Title title = Nouns.title(type);
    this.page = new Page(language, language.of(title.zh(), title.en()) + suffix);
  }

  /**
   * Many as a table, with the ways to the pages before and after.
   *
   * @param members what GeoJSON tells beside them
   */
  static ResponseEntity<byte[]> many(
      List<Feature> features, Judgement judgement, Map<String, Object> members, Language language) {
    ItemPages pages = new ItemPages(judgement, language, "");
    pages.counts(members);
    pages.day();
    pages.ways(members);
    pages.table(features);
    pages.ways(members);
    return pages.page.reply();
  }

  /**
   * One as a list of what is known of it.
   *
   * @param members what GeoJSON tells beside it
   */
  static ResponseEntity<byte[]> one(
      Feature feature, Judgement judgement, Map<String, Object> members, Language language) {
    ItemPages pages = new ItemPages(judgement, language, " " + feature.id());
    pages.ways(members);
    pages.day();
    pages.values(feature);
    return pages.page.reply();
  }

  private void counts(Map<String, Object> members) {
    page.text(
        "p",
        language.of(
            "共 %s 个，本页 %s 个".formatted(members.get("numberMatched"), members.get("numberReturned")),
            "%s in all, %s on this page"
                .formatted(members.get("numberMatched"), members.get("numberReturned"))));
    if (members.get("notices") instanceof Collection<?> notices) {
      notices.forEach(notice -> page.text("p", notice.toString()));
    }
  }

  /** To the pages around this one and to the same in another form. */
  private void ways(Map<String, Object> members) {
    page.tag("nav");
    for (Object link : (List<?>) members.get("links")) {
      Map<?, ?> way = (Map<?, ?>) link;
      String text =
          switch (way.get("rel").toString()) {
            case "prev" -> language.of("上一页", "previous page");
            case "next" -> language.of("下一页", "next page");
            case "alternate" -> "GeoJSON";
            case "collection" -> language.of("图层", "collection");
            default -> "";
          };
      if (!text.isEmpty()) {
        page.link(way.get("href").toString(), text).text(" ");
      }
    }
    page.tag("/nav");
  }

  private void table(List<Feature> features) {
    List<Attribute> columns =
        type.attributes().stream()
            .filter(a -> features.stream().anyMatch(feature -> a.of(feature) != null))
            .toList();
    page.tag("table").tag("thead").tag("tr");
    columns.forEach(column -> page.text("th", title(column)));
    Judged.of(type).forEach(judged -> page.text("th", title(judged)));
    page.tag("/tr").tag("/thead").tag("tbody");
    for (Feature feature : features) {
      page.tag("tr");
      for (Attribute column : columns) {
        page.tag("td");
        if (column.name().equals("id")) {
          page.link(address(feature), feature.id());
        } else {
          page.text(shown(column, feature));
        }
        page.tag("/td");
      }
      Map<String, Object> told = judgement.of(feature);
      Judged.of(type).forEach(judged -> page.text("td", shown(judged, told)));
      page.tag("/tr");
    }
    page.tag("/tbody").tag("/table");
  }

  private void values(Feature feature) {
    page.tag("dl");
    for (Attribute attribute : type.attributes()) {
      if (attribute.of(feature) != null) {
        page.text("dt", title(attribute)).text("dd", shown(attribute, feature));
      }
    }
    Map<String, Object> told = judgement.of(feature);
    Judged.of(type)
        .forEach(judged -> page.text("dt", title(judged)).text("dd", shown(judged, told)));
    if (feature.geometry() instanceof Point point) {
      Coordinate place = point.getCoordinate();
      page.text("dt", language.of("经度、纬度", "longitude, latitude"))
          .text("dd", place.x + ", " + place.y);
    }
    page.tag("/dl");
  }

  /** Of which whether things are built and effective is judged. */
  private void day() {
    judgement
        .note()
        .values()
        .forEach(
            day ->
                page.text(
                    "p",
                    language.of(
                        "已建、有效：按 %s 当日有效的规则判定".formatted(day),
                        "built, effective: judged by the rules that hold on %s".formatted(day))));
  }

  private String title(Judged judged) {
    return language.of(judged.title().zh(), judged.title().en());
  }

  /** Empty where it is not judged. */
  private String shown(Judged judged, Map<String, Object> told) {
    Object value = told.get(judged.word());
    return value == null ? "" : in(Vocabulary.choice(judged.word(), value.toString()));
  }

  private String title(Attribute attribute) {
    return in(Vocabulary.title(type, attribute.name()));
  }

  /** Empty where it is unknown. */
  private String shown(Attribute attribute, Feature feature) {
    Object value = attribute.plain(feature);
    if (value == null) {
      return "";
    }
    if (attribute.kind() == Attribute.Kind.CHOICE) {
      return in(Vocabulary.choice(attribute.name(), value.toString()));
    }
    return value instanceof Collection<?> texts
        ? texts.stream().map(Object::toString).collect(Collectors.joining(language.of("、", ", ")))
        : value.toString();
  }

  private String in(Vocabulary.Title title) {
    return language.of(title.zh(), title.en());
  }

  private String address(Feature feature) {
    return "/ogc/collections/"
        + type.name()
        + "/items/"
        + UriUtils.encodePathSegment(feature.id(), StandardCharsets.UTF_8)
        + "?f=html";
  }
}
