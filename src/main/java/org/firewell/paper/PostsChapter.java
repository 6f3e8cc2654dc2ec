package org.firewell.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.BrigadePosts;
import org.firewell.analysis.Inquiry;
import org.firewell.analysis.Numbers;
import org.firewell.analysis.Progress;
import org.firewell.analysis.quota.Brigade;
import org.firewell.analysis.quota.QuotaLedger;
import org.firewell.feature.FeatureType;
import org.firewell.feature.FireStation;
import org.firewell.paper.Part.Measure;

/** The posts of full-time fire staff and the people on them. */
final class PostsChapter {

  private static final QuotaLedger QUESTION = new QuotaLedger();

  private final Draft draft;
  private final Material material;
  private final Annex posts;

  private PostsChapter(Draft draft, Progress progress) {
    this.draft = draft;
    this.material = draft.material();
    this.posts = posts(progress);
  }

  /** Null where the law hands out no posts, or no hydrants with them. */
  static PostsChapter of(Draft draft, Progress progress) {
    Material material = draft.material();
    boolean asked =
        material.now().law().brigadeQuotas().stream().anyMatch(q -> material.isOf(q.unitCode()));
    return asked
            && !material.now().law().quotas().isEmpty()
            && material.now().has(FeatureType.HYDRANTS)
        ? new PostsChapter(draft, progress)
        : null;
  }

  private Annex posts(Progress progress) {
    List<Annex.Column> columns =
        draft.columns(
            "unit",
            "单位",
            "unit",
            "posts",
            "编制",
            "posts",
            "floor",
            "下限",
            "floor",
            "low",
            "在岗（至少）",
            "filled, at least",
            "high",
            "在岗（至多）",
            "filled, at most",
            "to_floor",
            "距下限",
            "short of the floor",
            "to_posts",
            "缺编",
            "short of the posts",
            "stations",
            "队伍",
            "brigades",
            "clause",
            "条款",
            "clause");
    Inquiry inquiry = Inquiry.of(QUESTION, Map.of(), material.now());
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Brigade brigade : QUESTION.answer(material.now(), inquiry.values(), progress).brigades()) {
      if (material.isOf(brigade.quota().unitCode())) {
        rows.add(row(columns, brigade));
      }
    }
    return draft.annex(material.of("专职消防队伍编制", "posts of the full-time brigades"), columns, rows);
  }

  private Map<String, Object> row(List<Annex.Column> columns, Brigade brigade) {
    BrigadePosts there = brigade.postsOrNull();
    double low = there == null ? 0 : there.low();
    return Draft.row(
        columns,
        brigade.quota().unit(),
        brigade.quota().posts(),
        brigade.floor(),
        Numbers.plain(low),
        there == null || Double.isInfinite(there.high())
            ? material.words().value(null)
            : Numbers.plain(there.high()),
        Numbers.plain(Math.max(0, brigade.floor() - low)),
        Numbers.plain(Math.max(0, brigade.quota().posts() - low)),
        there == null
            ? ""
            : String.join(", ", there.known().stream().map(FireStation::id).toList()),
        material.where(brigade.quota().clause()));
  }

  /** The sums of the county. */
  void measures() {
    draft.add(
        new Part.Measures(
            false,
            List.of(
                sum("编制", "posts", "posts"),
                sum("下限", "floor", "floor"),
                sum("在岗（确知的）", "people that are surely there", "low"),
                sum("距下限还差", "short of the floor", "to_floor"),
                sum("缺编", "short of the posts", "to_posts"),
                new Measure(
                    material.of("在岗人数不明的单位", "units of which it is not known"),
                    Figure.of(Reckoning.count(posts.where("high", material.words().value(null)))),
                    null,
                    "",
                    ""))));
  }

  private Measure sum(String zh, String en, String column) {
    return new Measure(
        material.of(zh, en), Figure.of(Reckoning.sum(posts.all(), column)), null, "", "");
  }

  void list() {
    draft.add(new Part.Listing(posts));
  }
}
