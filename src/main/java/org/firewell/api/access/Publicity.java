package org.firewell.api.access;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.account.Reason;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Revisions;
import org.firewell.query.Queryables;
import org.firewell.query.Search;
import org.firewell.render.Rounding;

/** What the public may see and ask of the county as it is kept. */
public final class Publicity {

  static final Reason CLOSED =
      new Reason("本站未对公众开放，请先登录", "this site is not open to the public: log in first");
  static final Reason REAL =
      new Reason(
          "本县数据含真实位置，提问和看结果须先登录",
          "this county's positions are real: log in to ask and to read answers");

  private final PublicView view;
  private final Extents extents;

  public Publicity(PublicView view, Extents extents) {
    this.view = view;
    this.extents = extents;
  }

  PublicView view() {
    return view;
  }

  boolean mayRead() {
    return view != PublicView.OFF;
  }

  /** Answers tell positions as they are, so none are given of a county with real ones. */
  boolean mayAsk() {
    return view == PublicView.FULL || view == PublicView.ROUNDED && !extents.real();
  }

  /** Whether who asks now sees what is real rounded, and there is something real. */
  public boolean rounds() {
    return isRounded() && extents.real();
  }

  /** The same for who looked already what the store is at. */
  public boolean rounds(Revisions now) {
    return isRounded() && extents.real(now);
  }

  /** What is made for one who asks now may be given to all of the same audience. */
  public String audience(Revisions now) {
    return rounds(now) ? "rounded" : Asker.isPublic() ? "public" : "accounts";
  }

  /** A feature as who asks now sees it, whatever others do to the store meanwhile. */
  public <F extends Feature> F seen(F feature) {
    if (!Asker.isPublic()) {
      return feature;
    }
    return isRounded() ? Rounding.of(feature) : Rounding.withoutInternal(feature);
  }

  /** What of a collection who asks now may put conditions on: what is shown. */
  public Queryables queryables(FeatureType<?> type, Revisions now) {
    Queryables all = Queryables.of(type);
    if (!Asker.isPublic()) {
      return all;
    }
    Queryables told = all.without(Rounding.INTERNAL);
    return rounds(now) ? told.without(Rounding.hidden(type)) : told;
  }

  /** Finds features as who asks now may: by where they are shown. */
  public Search seen(Search search, Revisions now) {
    return rounds(now) ? new RoundedSearch(search) : search;
  }

  private boolean isRounded() {
    return Asker.isPublic() && view == PublicView.ROUNDED;
  }

  /** West, south, east, north as who asks now sees it; an empty list stays one. */
  public List<Double> seen(List<Double> box) {
    return box.isEmpty() || !rounds()
        ? box
        : Arrays.stream(Rounding.box(box.stream().mapToDouble(d -> d).toArray())).boxed().toList();
  }

  /** What is told beside positions that were rounded; empty where they are as they are. */
  public Map<String, Object> note() {
    return rounds() ? rounded() : Map.of();
  }

  /** The same for who looked already what the store is at. */
  public Map<String, Object> note(Revisions now) {
    return rounds(now) ? rounded() : Map.of();
  }

  /** What is told where they are rounded. */
  public static Map<String, Object> rounded() {
    Map<String, Object> positions = new LinkedHashMap<>();
    positions.put("rounded_deg", Rounding.DEGREES);
    positions.put("off_by_up_to_m", Rounding.METRES);
    return Map.of("positions", positions);
  }
}
