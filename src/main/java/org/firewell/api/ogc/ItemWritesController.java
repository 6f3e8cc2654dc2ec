package org.firewell.api.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.firewell.account.Account;
import org.firewell.account.Rights;
import org.firewell.api.access.Asker;
import org.firewell.api.access.Drafts;
import org.firewell.api.access.Refusal;
import org.firewell.api.http.Format;
import org.firewell.api.http.IfMatch;
import org.firewell.api.http.Link;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Prefer;
import org.firewell.api.http.Qgis;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.api.ogc.ItemBody.Item;
import org.firewell.feature.Edit;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Features.AlreadyThereException;
import org.firewell.feature.Features.ChangedMeanwhileException;
import org.firewell.feature.Features.Versioned;
import org.firewell.ingest.crs.ReferencedCrs;
import org.firewell.render.GeoJson;
import org.firewell.render.Json;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/**
 * Creates, replaces, updates and removes features, each as an edit that is kept. OGC API - Features
 * - Part 4, {@code http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/create-replace-delete},
 * {@code .../conf/update}, {@code .../conf/optimistic-locking-etags} and {@code .../conf/features};
 * the later draft calls what is not about features {@code
 * http://www.opengis.net/spec/ogcapi-common-5/1.0/conf/create-replace-delete}, {@code
 * .../conf/update}, {@code .../conf/optimistic-locking-etags} and {@code
 * .../conf/return-resource-representation-in-response}.
 *
 * <p>A change names in {@code If-Match} the version that it was made on, so that nobody overwrites
 * what they have not seen. Whoever wants the feature in return says {@code Prefer:
 * return=representation}; others are told its id, its version and what was read with doubt.
 */
@RestController
@RequestMapping("/ogc/collections/{name}/items")
class ItemWritesController {

  private static final String MERGE_PATCH = "application/merge-patch+json";
  private static final String REPRESENTATION = "representation";
  private static final List<String> RETURNS = List.of(REPRESENTATION, "minimal");

  private final Features features;
  private final BaseVersions bases;
  private final Rights rights;
  private final Drafts drafts;
  private final ServedCrs systems;
  private final Standings standings;

  ItemWritesController(
      Features features,
      BaseVersions bases,
      Rights rights,
      Drafts drafts,
      ServedCrs systems,
      Standings standings) {
    this.features = features;
    this.bases = bases;
    this.rights = rights;
    this.drafts = drafts;
    this.systems = systems;
    this.standings = standings;
  }

  @RequestMapping(method = RequestMethod.OPTIONS)
  ResponseEntity<Void> methods(@PathVariable String name, HttpServletRequest request) {
    FeatureType<?> type = Layers.get(features, name);
    return allowed(type, request, HttpMethod.POST)
        .header("Accept-Post", Link.GEOJSON + ", " + Link.JSON)
        .build();
  }

  @RequestMapping(path = "/{id}", method = RequestMethod.OPTIONS)
  ResponseEntity<Void> methods(
      @PathVariable String name, @PathVariable String id, HttpServletRequest request) {
    FeatureType<?> type = Layers.get(features, name);
    String known = SeenId.of(request, id).id();
    features.find(type, known).orElseThrow(() -> BaseVersions.missing(type, known));
    return allowed(type, request, HttpMethod.DELETE, HttpMethod.PATCH, HttpMethod.PUT)
        .header("Accept-Patch", MERGE_PATCH)
        .build();
  }

  /**
   * The methods that there are. To QGIS, those that who asks may use: it lets its user draw for an
   * hour what it is told to be open for writing.
   */
  private ResponseEntity.HeadersBuilder<?> allowed(
      FeatureType<?> type, HttpServletRequest request, HttpMethod... writing) {
    List<HttpMethod> all =
        new ArrayList<>(List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS));
    if (!Qgis.asks(request) || Asker.account().filter(a -> rights.writes(a, type)).isPresent()) {
      all.addAll(List.of(writing));
    }
    return ResponseEntity.ok().allow(all.toArray(HttpMethod[]::new));
  }

  /** The same id with the same content again is answered with what is kept. */
  @PostMapping(consumes = {Link.GEOJSON, Link.JSON})
  ResponseEntity<byte[]> create(@PathVariable String name, HttpServletRequest request)
      throws IOException {
    String reason = reason(request);
    FeatureType<?> type = Layers.get(features, name);
    Item item = ItemBody.created(type, systems.sent(request, type), request);
    Refusal.check(rights.refusal(account(), item.feature()));
    try {
      add(type, item.feature(), draft(Edit.Kind.CREATE, reason, request));
      return reply(HttpStatus.CREATED, kept(type, item), item.notices(), request);
    } catch (AlreadyThereException e) {
      return taken(type, item, request);
    }
  }

  @PutMapping(
      path = "/{id}",
      consumes = {Link.GEOJSON, Link.JSON})
  ResponseEntity<byte[]> replace(
      @PathVariable String name, @PathVariable String id, HttpServletRequest request)
      throws IOException {
    String reason = reason(request);
    FeatureType<?> type = Layers.get(features, name);
    Versioned<? extends Feature> before = bases.find(type, SeenId.of(request, id), request);
    Item item =
        ItemBody.replaced(type, before.feature().id(), systems.sent(request, type), request);
    return replace(before, item, reason, request);
  }

  @PatchMapping(path = "/{id}", consumes = MERGE_PATCH)
  ResponseEntity<byte[]> update(
      @PathVariable String name, @PathVariable String id, HttpServletRequest request)
      throws IOException {
    String reason = reason(request);
    FeatureType<?> type = Layers.get(features, name);
    Versioned<? extends Feature> before = bases.find(type, SeenId.of(request, id), request);
    Item item = ItemBody.patched(before.feature(), systems.sent(request, type), request);
    return replace(before, item, reason, request);
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Void> remove(
      @PathVariable String name, @PathVariable String id, HttpServletRequest request) {
    String reason = reason(request);
    FeatureType<?> type = Layers.get(features, name);
    Versioned<? extends Feature> before = bases.find(type, SeenId.of(request, id), request);
    Refusal.check(rights.refusal(account(), before.feature()));
    StepsOnly.checkRemoval(account(), reason, before.feature());
    try {
      features.remove(
          type, before.feature().id(), before.version(), draft(Edit.Kind.REMOVE, reason, request));
    } catch (ChangedMeanwhileException e) {
      throw bases.stale(type, before.feature().id());
    }
    return ResponseEntity.noContent().build();
  }

  /** One that would change nothing is no edit. */
  private ResponseEntity<byte[]> replace(
      Versioned<? extends Feature> standing, Item item, String reason, HttpServletRequest request) {
    Feature before = standing.feature();
    Feature after = item.feature();
    FeatureType<?> type = FeatureType.of(before);
    Refusal.check(rights.refusal(account(), before, after));
    if (after.equals(before)) {
      return reply(HttpStatus.OK, standing, item.notices(), request);
    }
    StepsOnly.checkReplacement(account(), reason, before, after);
    try {
      long next =
          features.replace(after, standing.version(), draft(Edit.Kind.REPLACE, reason, request));
      return reply(HttpStatus.OK, new Versioned<>(after, next), item.notices(), request);
    } catch (ChangedMeanwhileException e) {
      throw bases.stale(type, before.id());
    }
  }

  private ResponseEntity<byte[]> taken(FeatureType<?> type, Item item, HttpServletRequest request) {
    Versioned<? extends Feature> there = kept(type, item);
    if (there.feature().equals(item.feature())) {
      return reply(HttpStatus.OK, there, item.notices(), request);
    }
    String id = item.feature().id();
    throw new StatusException(
        HttpStatus.CONFLICT,
        "编号 " + id + " 已有内容不同的要素 · the id " + id + " is taken by a feature that says otherwise",
        Map.of("current", ItemBody.document(there.feature()), "version", there.version()));
  }

  private Versioned<? extends Feature> kept(FeatureType<?> type, Item item) {
    return features
        .find(type, item.feature().id())
        .orElseThrow(() -> bases.stale(type, item.feature().id()));
  }

  private <F extends Feature> void add(FeatureType<F> type, Feature feature, Edit.Draft draft) {
    features.add(type, List.of(type.recordType().cast(feature)), draft);
  }

  private ResponseEntity<byte[]> reply(
      HttpStatus status,
      Versioned<? extends Feature> kept,
      List<String> notices,
      HttpServletRequest request) {
    Feature feature = kept.feature();
    String type = FeatureType.of(feature).name();
    String path =
        "/ogc/collections/"
            + type
            + "/items/"
            + UriUtils.encodePathSegment(
                SeenId.text(request, feature.id(), kept.version()), StandardCharsets.UTF_8);
    ResponseEntity.BodyBuilder reply =
        ResponseEntity.status(status).eTag(IfMatch.tag(kept.version()));
    if (status == HttpStatus.CREATED) {
      reply.location(URI.create(Link.address(path)));
    }
    Optional<String> wanted = Prefer.of(request).value("return").filter(RETURNS::contains);
    wanted.ifPresent(what -> reply.header(Prefer.APPLIED, "return=" + what));
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("version", kept.version());
    told.put("notices", notices);
    return wanted.filter(REPRESENTATION::equals).isPresent()
        ? whole(reply, feature, told, request)
        : Reply.bytes(reply, Link.JSON, out -> Json.write(out, withId(feature, told)));
  }

  private ResponseEntity<byte[]> whole(
      ResponseEntity.BodyBuilder reply,
      Feature feature,
      Map<String, Object> told,
      HttpServletRequest request) {
    reply.header(ServedCrs.CONTENT_CRS, "<" + ReferencedCrs.CRS84.uri() + ">");
    String form = Format.name(request.getHeader(HttpHeaders.ACCEPT), Link.GEOJSON, Link.JSON);
    Judgement judgement = standings.now(FeatureType.of(feature));
    told.putAll(judgement.note());
    return Reply.bytes(
        reply,
        form,
        out -> GeoJson.write(out, judged(feature, judgement), UnaryOperator.identity(), told));
  }

  private static GeoJson.Told judged(Feature feature, Judgement judgement) {
    Map<String, Object> properties = GeoJson.properties(feature);
    properties.putAll(judgement.of(feature));
    return new GeoJson.Told(feature.id(), feature.geometry(), properties);
  }

  private static Map<String, Object> withId(Feature feature, Map<String, Object> told) {
    Map<String, Object> members = new LinkedHashMap<>(Map.of("id", feature.id()));
    members.putAll(told);
    return members;
  }

  private Edit.Draft draft(Edit.Kind kind, String reason, HttpServletRequest request) {
    return drafts.of(kind, Qgis.name(request).orElse(null), reason);
  }

  /** Why, in the words of who does it. */
  private static String reason(HttpServletRequest request) {
    return Parameters.of(request, "reason").text("reason").orElse(null);
  }

  private static Account account() {
    return Asker.account().orElseThrow();
  }
}
