package org.firewell.ingest.crs;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Text;

/** How systems are called, and which are known by name alone. */
final class CrsNames {

  /**
   * The systems whose longitude and latitude are CGCS2000's within a metre, so that nothing is
   * computed.
   */
  static final Set<String> DEGREES = Set.of("CRS84", "EPSG:4326", "EPSG:4490");

  private static final Pattern EPSG = Pattern.compile("(?i)EPSG\\b.*?[:/](\\d{4,6})\\s*$");
  private static final Pattern CRS84 = Pattern.compile("(?i)CRS:?84\\s*$");

  /** What people call them, without blanks, dashes and lower case. */
  private static final Map<String, String> CALLED =
      Map.ofEntries(
          Map.entry("WGS84", "CRS84"),
          Map.entry("GPS", "CRS84"),
          Map.entry("CGCS2000", "EPSG:4490"),
          Map.entry("国家2000", "EPSG:4490"),
          Map.entry("大地2000", "EPSG:4490"),
          Map.entry("2000国家大地坐标系", "EPSG:4490"),
          Map.entry("GCJ02", "GCJ-02"),
          Map.entry("GCJ02LL", "GCJ-02"),
          Map.entry("火星坐标", "GCJ-02"),
          Map.entry("火星坐标系", "GCJ-02"),
          Map.entry("高德", "GCJ-02"),
          Map.entry("高德坐标", "GCJ-02"),
          Map.entry("腾讯坐标", "GCJ-02"),
          Map.entry("BD09", "BD-09"),
          Map.entry("BD09LL", "BD-09"),
          Map.entry("百度", "BD-09"),
          Map.entry("百度坐标", "BD-09"),
          Map.entry("百度坐标系", "BD-09"),
          Map.entry("WEBMERCATOR", "EPSG:3857"));

  private static final Pattern XIAN_1980 =
      Pattern.compile("(?i)xi['’]?an[ _]?(19)?80|西安[ _]?(19)?80");
  private static final Pattern BEIJING_1954 =
      Pattern.compile("(?i)beijing[ _]?(19)?54|北京[ _]?(19)?54|new[ _]beijing|新北京54");
  private static final Pattern BAIDU_METRES = Pattern.compile("(?i)BD-?09[ _-]?MC");

  private CrsNames() {}

  static String normal(String name) {
    String trimmed = name.trim();
    if (trimmed.toLowerCase(Locale.ROOT).startsWith(Crs.SWAPPED)) {
      return Crs.SWAPPED + normal(trimmed.substring(Crs.SWAPPED.length()));
    }
    Matcher epsg = EPSG.matcher(trimmed);
    if (epsg.find()) {
      return "EPSG:" + epsg.group(1);
    }
    if (CRS84.matcher(trimmed).find()) {
      return "CRS84";
    }
    return CALLED.getOrDefault(trimmed.replaceAll("[ _-]", "").toUpperCase(Locale.ROOT), trimmed);
  }

  /**
   * Refuses the national systems of 1954 and 1980. Their ellipsoids are known, but where those lie
   * within CGCS2000's is told by parameters that differ from county to county and are classified:
   * without them everything is off by up to a hundred metres and more. The EPSG register has
   * parameters for some oil fields, which are not the county's.
   *
   * @param shown the name to tell
   * @param description a name or a well-known text
   */
  static void refuseWithoutParameters(String shown, String description) throws Refusal {
    if (XIAN_1980.matcher(description).find()) {
      throw withoutParameters(shown, "西安80坐标系", "Xian 1980");
    }
    if (BEIJING_1954.matcher(description).find()) {
      throw withoutParameters(shown, "北京54坐标系", "Beijing 1954");
    }
    if (BAIDU_METRES.matcher(description).find()) {
      throw new Refusal(
          "百度墨卡托坐标（BD09MC）没有公开的算法；请导出为经纬度（BD-09）",
          "Baidu's metres (BD09MC) have no published formula; export longitude and latitude (BD-09)");
    }
  }

  private static Refusal withoutParameters(String shown, String zh, String en) {
    String quoted = Text.quoted(Text.oneLine(shown.strip()));
    return new Refusal(
        quoted + " 属于" + zh + "，换算到 CGCS2000 的参数因地而异且不公开，直接使用会偏出上百米；请由测绘部门转换为 CGCS2000 后再导入",
        quoted
            + " is of "
            + en
            + ", whose parameters to CGCS2000 differ from place to place and are not public; taken"
            + " as it is it would be off by a hundred metres: let the surveyor convert it to"
            + " CGCS2000 first");
  }
}
