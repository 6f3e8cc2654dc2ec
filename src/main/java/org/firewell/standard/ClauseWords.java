package org.firewell.standard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What seeds call the parts of documents in English, as a Chinese print says it. A clause's number
 * stays as it is, and so does a word that is not known here: {@code ClauseTest} finds those that
 * seeds use.
 */
final class ClauseWords {

  /** The longer ones first, since they hold the shorter. */
  private static final Map<Pattern, String> WORDS = new LinkedHashMap<>();

  static {
    put("table and its note", "表及注");
    put("note to the table", "表注");
    put("staff and engines by class", "各级队站人员车辆表");
    put("as a Tianjin district applies it to communities", "（参照天津某区社区的做法）");
    put("grant for village stations, as reported", "村级微型消防站补助（据报道）");
    put("commentary on article ", "条文说明第 ");
    put("the whole text", "全文");
    put("the whole list", "全表");
    put("township sheet ", "乡镇清单");
    put("civil affairs ", "民政");
    put("tanker shuttle", "运水供水");
    put("1 min respond, 3 min on scene", "1 分钟响应、3 分钟到场");
    put("agriculture ", "农业农村");
    put("housing ", "住建");
    put("parks ", "园林");
    put("water ", "水利");
    put("fire ", "消防");
    put("item ", "第 ");
    put("task ", "任务 ");
    put("table", "表");
    put("method completeness", "方法：“1+2+N”");
    put("method coverage", "方法：覆盖");
    put("method ledger", "方法：台账");
    put("method losses", "方法：水源失效");
    put("method quota", "方法：建设任务");
    put("method rounds", "方法：巡检");
    put("Firewell ", "水哨");
    put("Fujian ", "福建 ");
    put("practice", "实践经验");
  }

  private ClauseWords() {}

  private static void put(String english, String chinese) {
    WORDS.put(Pattern.compile("(?<![A-Za-z])" + Pattern.quote(english)), chinese);
  }

  static String inChinese(String where) {
    String told = where;
    for (Map.Entry<Pattern, String> word : WORDS.entrySet()) {
      told = word.getKey().matcher(told).replaceAll(word.getValue());
    }
    return told;
  }
}
