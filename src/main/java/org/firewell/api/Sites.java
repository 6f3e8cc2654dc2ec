package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.firewell.account.Account;
import org.firewell.account.Rights;
import org.firewell.account.Units;
import org.firewell.api.http.Body;
import org.firewell.api.http.Members;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.feature.Edit;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Ternary;
import org.firewell.ledger.Neighbours;
import org.firewell.ledger.Siting;
import org.firewell.query.Search;
import org.firewell.standard.Refusal;
import org.firewell.standard.Ruleset;
import org.firewell.standard.TaskName;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Makes planned hydrants of a task of the places that somebody proposes. */
final class Sites {

  private static final List<String> MEMBERS = List.of("sites", "source", "reason");
  private static final List<String> SITE =
      List.of("id", "lon", "lat", "name", "village", "main_diameter_mm");

  private final Features features;
  private final Neighbours neighbours;
  private final Units units;
  private final Rights rights;

  Sites(Features features, Search search, Units units, Rights rights) {
    this.features = features;
    this.neighbours = new Neighbours(search);
    this.units = units;
    this.rights = rights;
  }

  /** The names that are taken. */
  static List<String> members() {
    return MEMBERS;
  }

  /** What becomes of one place: it is planned unless it is there already or something is said. */
  private record Place(Hydrant hydrant, boolean already, List<Refusal> refusals, Ternary inUnit) {

    boolean isNew() {
      return !already && refusals.isEmpty();
    }

    /**
     * @param fit what is said of a place that can be planned
     */
    Map<String, Object> document(String fit) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("hydrant", hydrant.id());
      document.put("lon", hydrant.geometry().getX());
      document.put("lat", hydrant.geometry().getY());
      document.put("result", already ? "already" : refusals.isEmpty() ? fit : "refused");
      document.put("in_unit", inUnit.name().toLowerCase(Locale.ROOT));
      document.put("refusals", RoundDocuments.documents(refusals));
      return document;
    }
  }

  /** What would become of the places; nothing is kept. */
  ResponseEntity<byte[]> check(
      HttpServletRequest request, Account account, TaskName task, Ruleset law, LocalDate today)
      throws IOException {
    JsonNode body = Body.of(request, MEMBERS);
    List<Hydrant> proposed = proposed(body.path("sites"), task, today, null);
    List<Place> places = places(proposed, account, task, law, today);
    return Reply.personal(HttpStatus.OK, document(task, places, "possible"));
  }

  synchronized ResponseEntity<byte[]> plan(
      HttpServletRequest request,
      Account account,
      TaskName task,
      Ruleset law,
      LocalDate today,
      Edit.Draft draft)
      throws IOException {
    JsonNode body = Body.of(request, MEMBERS);
    Members members = new Members(body);
    String source = members.text("source");
    List<Hydrant> proposed = proposed(body.path("sites"), task, today, source);
    List<Place> places = places(proposed, account, task, law, today);
    List<Hydrant> planned = places.stream().filter(Place::isNew).map(Place::hydrant).toList();
    Map<String, Object> document = document(task, places, "planned");
    if (!planned.isEmpty()) {
      keep(planned, draft(draft, source, members.text("reason")));
      return Reply.personal(HttpStatus.CREATED, document);
    }
    if (places.stream().anyMatch(Place::already)) {
      return Reply.personal(HttpStatus.OK, document);
    }
    throw new StatusException(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "没有一处可以列入计划 · none of the places can be planned",
        document);
  }

  private static Map<String, Object> document(TaskName task, List<Place> places, String fit) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("task", task.toString());
    document.put(fit, places.stream().filter(Place::isNew).count());
    document.put("refused", places.stream().filter(p -> !p.refusals().isEmpty()).count());
    document.put("sites", places.stream().map(place -> place.document(fit)).toList());
    return document;
  }

  private void keep(List<Hydrant> planned, Edit.Draft draft) {
    try {
      features.add(FeatureType.HYDRANTS, planned, draft);
    } catch (Features.AlreadyThereException e) {
      throw new StatusException(
          HttpStatus.CONFLICT,
          "同一编号刚被他人占用，请重试 · an id was taken at the same moment: try again",
          Map.of());
    }
  }

  private static Edit.Draft draft(Edit.Draft draft, String source, String reason) {
    return new Edit.Draft(
        draft.at(),
        draft.by(),
        draft.role(),
        draft.kind(),
        source == null ? draft.source() : source,
        reason);
  }

  private static List<Hydrant> proposed(
      JsonNode list, TaskName task, LocalDate today, String source) {
    if (!list.isArray() || list.isEmpty() || list.size() > Proposals.MOST) {
      throw new ParameterException(
          "sites",
          list.isArray() ? list.size() + "" : list.toString(),
          "应为 1 至 " + Proposals.MOST + " 处的列表",
          "a list of 1 to " + Proposals.MOST + " places");
    }
    List<Hydrant> proposed = new ArrayList<>();
    StreamSupport.stream(list.spliterator(), false)
        .forEach(site -> proposed.add(hydrant(site, task, today, source)));
    return proposed;
  }

  private static Hydrant hydrant(JsonNode site, TaskName task, LocalDate today, String source) {
    if (!site.isObject()) {
      throw new ParameterException("sites", site.toString(), "应为对象", "objects");
    }
    Body.check(site, SITE);
    Members members = new Members(site);
    Coordinate place = new Coordinate(degrees(members, "lon", 180), degrees(members, "lat", 90));
    Map<String, Object> known = new HashMap<>();
    known.put("name", members.text("name"));
    known.put("village", members.text("village"));
    known.put("main_diameter_mm", members.number("main_diameter_mm", 0, Double.MAX_VALUE));
    known.put("source", source);
    String id = Optional.ofNullable(members.text("id")).orElseGet(() -> id(task, place));
    return Siting.planned(id, place, task, today, known);
  }

  private static double degrees(Members members, String name, double most) {
    Double degrees = members.number(name, -most, most);
    if (degrees == null) {
      throw new ParameterException(name, "", "应为度数，必填", "degrees, which must be there");
    }
    return degrees;
  }

  /** Of the task and the place, so that proposing the same again plans it once. */
  private static String id(TaskName task, Coordinate place) {
    String content = task + " " + place.x + " " + place.y;
    return "site-" + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
  }

  private List<Place> places(
      List<Hydrant> proposed, Account account, TaskName task, Ruleset law, LocalDate today) {
    List<Place> places = new ArrayList<>();
    for (Hydrant hydrant : proposed) {
      List<Hydrant> planned = places.stream().filter(Place::isNew).map(Place::hydrant).toList();
      places.add(place(hydrant, planned, account, task, law, today));
    }
    return places;
  }

  private Place place(
      Hydrant hydrant,
      List<Hydrant> planned,
      Account account,
      TaskName task,
      Ruleset law,
      LocalDate today) {
    org.firewell.api.access.Refusal.check(rights.refusal(account, hydrant));
    Ternary inUnit = units.standsIn(hydrant, task.unitCode());
    Optional<Hydrant> there =
        features.find(FeatureType.HYDRANTS, hydrant.id()).map(Features.Versioned::feature);
    if (there.isPresent()) {
      boolean same = task.toString().equals(there.get().quotaTask());
      return new Place(hydrant, same, same ? List.of() : List.of(taken(hydrant)), inUnit);
    }
    List<Hydrant> others =
        Stream.concat(
                neighbours.of(hydrant.geometry().getEnvelopeInternal(), law).stream(),
                planned.stream())
            .toList();
    List<Refusal> refusals = new ArrayList<>(Siting.refusals(hydrant, others, law, today));
    if (planned.stream().anyMatch(other -> other.id().equals(hydrant.id()))) {
      refusals.add(taken(hydrant));
    }
    if (inUnit == Ternary.NO) {
      refusals.add(outside(hydrant, task));
    }
    return new Place(hydrant, false, refusals, inUnit);
  }

  private static Refusal taken(Hydrant hydrant) {
    return new Refusal(
        "id_taken", "id：编号 " + hydrant.id() + " 已被占用", "id: " + hydrant.id() + " is taken");
  }

  private static Refusal outside(Hydrant hydrant, TaskName task) {
    return new Refusal(
        "outside_unit",
        "lon、lat：" + hydrant.id() + " 不在任务单位 " + task.unitCode() + " 的范围内",
        "lon, lat: " + hydrant.id() + " lies outside of the task's unit " + task.unitCode());
  }
}
