package org.firewell.api.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.firewell.api.access.Asker;
import org.firewell.api.http.IfMatch;
import org.firewell.api.http.Qgis;
import org.firewell.api.http.StatusException;
import org.firewell.feature.Edit;
import org.firewell.feature.Edits;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Features.Versioned;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** On which version of a feature a change was made, so that nobody overwrites what was not seen. */
@Component
final class BaseVersions {

  private final Features features;
  private final Edits edits;

  BaseVersions(Features features, Edits edits) {
    this.features = features;
    this.edits = edits;
  }

  /**
   * The feature as it stands, which is as who changes it has seen it.
   *
   * @throws StatusException 404 where it never was or is gone, 412 where somebody was faster, 428
   *     where who asks does not say what was seen
   */
  Versioned<? extends Feature> find(FeatureType<?> type, SeenId seen, HttpServletRequest request) {
    Optional<? extends Versioned<? extends Feature>> now = features.find(type, seen.id());
    if (seen.version() != null && !IfMatch.isGiven(request)) {
      return now.filter(found -> isOwnSince(seen.version(), found, request))
          .orElseThrow(() -> stale(type, seen.id()));
    }
    if (now.isEmpty() && !IfMatch.isGiven(request)) {
      throw missing(type, seen.id());
    }
    Set<Long> versions = IfMatch.versions(request);
    return now.filter(found -> versions.contains(found.version()))
        .orElseThrow(() -> stale(type, seen.id()));
  }

  /**
   * Whether a feature changed since a version by nothing but what the same account did with QGIS:
   * that goes on naming the version that it read first, after a change of its own too.
   */
  private boolean isOwnSince(
      long version, Versioned<? extends Feature> found, HttpServletRequest request) {
    String account = Asker.account().orElseThrow().name();
    String programme = Qgis.name(request).orElseThrow();
    FeatureType<?> type = FeatureType.of(found.feature());
    return version <= found.version()
        && LongStream.rangeClosed(version + 1, found.version())
            .mapToObj(later -> edits.madeBy(type, found.feature().id(), later))
            .allMatch(
                edit ->
                    edit.filter(e -> e.by().equals(account) && programme.equals(e.source()))
                        .isPresent());
  }

  static StatusException missing(FeatureType<?> type, String id) {
    return StatusException.missing("there is no feature " + id + " in " + type.name());
  }

  /**
   * Somebody was faster: who, when, and what stands now; 404 where it was removed, as Part 4 asks,
   * else 412.
   */
  StatusException stale(FeatureType<?> type, String id) {
    Optional<? extends Versioned<? extends Feature>> now = features.find(type, id);
    Optional<Edit> last =
        now.isPresent() ? edits.madeBy(type, id, now.get().version()) : edits.last(type, id);
    if (now.isEmpty() && last.isEmpty()) {
      return missing(type, id);
    }
    String who = last.map(Edit::by).orElse("?");
    String when = last.map(edit -> edit.at().toString()).orElse("?");
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("current", now.map(found -> ItemBody.document(found.feature())).orElse(null));
    members.put("version", now.map(Versioned::version).orElse(null));
    members.put("changed_by", last.map(Edit::by).orElse(null));
    members.put("changed_at", last.map(edit -> edit.at().toString()).orElse(null));
    String what = now.isPresent() ? "已被更改" : "已被删除";
    members.put("zh", id + " " + what + "（" + who + "，" + when + "）；请对照现状再改");
    members.put(
        "en",
        id
            + (now.isPresent() ? " was changed" : " was removed")
            + " by "
            + who
            + " at "
            + when
            + "; compare with what stands now and try again");
    return new StatusException(
        now.isPresent() ? HttpStatus.PRECONDITION_FAILED : HttpStatus.NOT_FOUND,
        members.get("zh") + " · " + members.get("en"),
        members);
  }
}
