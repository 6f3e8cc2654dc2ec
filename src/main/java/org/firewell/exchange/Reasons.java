package org.firewell.exchange;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.firewell.exchange.Line.Difference;
import org.firewell.exchange.Line.Side;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;

/**
 * Why a row becomes what it becomes.
 *
 * @param zh in Chinese; empty where there is nothing to say
 * @param en in English
 */
record Reasons(String zh, String en) {

  static final Reasons NONE = new Reasons("", "");

  private static final Vocabulary.Title PLACE = new Vocabulary.Title("位置", "Place");

  /** Of a row that was not surely taken for what stands. */
  static <F extends Feature> Reasons of(Match<F> match) {
    String stands = match.stands() == null ? "" : match.stands().id();
    long other = match.other();
    String far = metres(match.metres());
    return switch (match.basis()) {
      case ID, CODE, NAME, PLACE -> NONE;
      case NEW -> ofNew(match);
      case REMOVED ->
          new Reasons(
              "这里已删除 " + match.id() + "，文件仍有它",
              match.id() + " was removed here, and the file still has it");
      case CODE_ELSEWHERE ->
          new Reasons(
              "编码与 " + stands + " 相同，但相距 " + far + "：是同一处吗？",
              "it has the code of " + stands + ", which stands " + far + " away: is it that?");
      case CODE_OF_ROW ->
          new Reasons(
              "编码与第 " + other + " 行相同，但不在同一位置",
              "it has the code of row " + other + ", which lies elsewhere");
      case NAME_ALONE ->
          new Reasons(
              "名称与 " + stands + " 相同，但不知道是否同一乡镇：是同一处吗？",
              "it has the name of " + stands + ", in which township nobody knows: is it that?");
      case PLACE_OF_ROW ->
          new Reasons(
              "距这里的一处 " + far + "，而第 " + other + " 行就是那一处",
              "it lies " + far + " from something here that row " + other + " is");
      case PHOTO ->
          new Reasons(
              "照片与 " + stands + " 的相同：是同一处吗？", "it has the photo of " + stands + ": is it that?");
      case PHOTO_OF_ROW ->
          new Reasons("照片与第 " + other + " 行的相同", "it has the photo of row " + other);
      case NEAR ->
          new Reasons(
              "距 " + stands + " " + far + "，很可能是同一处：是吗？",
              stands + " stands " + far + " away and is probably the same: is it?");
      case OTHER_CODE ->
          new Reasons(
              "距 " + stands + " " + far + "，编码不同：是同一处吗？",
              stands + " stands " + far + " away under another code: is it that?");
      case TWIN ->
          new Reasons(
              "与第 " + other + " 行是同一处" + (far.isEmpty() ? "" : "，相距 " + far),
              "it is row " + other + " once more" + (far.isEmpty() ? "" : ", " + far + " away"));
      case CONTRADICTED ->
          new Reasons(
              "与第 " + other + " 行编号相同，说法不同：改正其一",
              "it has the id of row " + other + " and says otherwise: correct one of them");
      case PLACELESS ->
          new Reasons(
              "没有位置，这里也没有同编号或同编码的：补上坐标",
              "it has no place, and nothing here has its id or code: give coordinates");
    };
  }

  private static Reasons ofNew(Match<?> match) {
    String own = match.row().feature().id();
    return !Ids.isGiven(match.row()) || own.equals(match.id())
        ? NONE
        : new Reasons(
            "编号 " + own + " 在这里是另一处，新增为 " + match.id(),
            "here " + own + " is something else, so it becomes " + match.id());
  }

  /** Of a row that is what stands. */
  static Reasons of(FeatureType<?> type, List<Difference> differences) {
    List<Vocabulary.Title> both = titles(type, differences, Side.BOTH);
    if (!both.isEmpty()) {
      return new Reasons("与现有数据不同，需要决定：", "it says otherwise than what stands, decide: ")
          .naming(both);
    }
    List<Vocabulary.Title> register = titles(type, differences, Side.REGISTER);
    return register.isEmpty()
        ? NONE
        : new Reasons(
                "文件重复上次的说法，这里之后改过，保留：",
                "the file repeats what it said last, changed here since and kept: ")
            .naming(register);
  }

  private Reasons naming(List<Vocabulary.Title> titles) {
    return new Reasons(
        zh + titles.stream().map(Vocabulary.Title::zh).collect(Collectors.joining("、")),
        en + titles.stream().map(Vocabulary.Title::en).collect(Collectors.joining(", ")));
  }

  Reasons and(Reasons more) {
    return more == NONE || this == NONE
        ? this == NONE ? more : this
        : new Reasons(zh + "；" + more.zh, en + "; " + more.en);
  }

  private static List<Vocabulary.Title> titles(
      FeatureType<?> type, List<Difference> differences, Side side) {
    return differences.stream()
        .filter(difference -> difference.side() == side)
        .map(difference -> title(type, difference.attribute()))
        .toList();
  }

  private static Vocabulary.Title title(FeatureType<?> type, String attribute) {
    return attribute.equals(Merging.GEOMETRY) ? PLACE : Vocabulary.title(type, attribute);
  }

  private static String metres(double metres) {
    return Double.isNaN(metres) ? "" : String.format(Locale.ROOT, "%.1f m", metres);
  }
}
