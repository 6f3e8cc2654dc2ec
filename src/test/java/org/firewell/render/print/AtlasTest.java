package org.firewell.render.print;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.firewell.analysis.Progress;
import org.firewell.analysis.completeness.Completeness;
import org.firewell.analysis.completeness.VillageFinding;
import org.firewell.feature.County;
import org.firewell.ingest.seed.SeedRulesets;
import org.firewell.paper.Counties;
import org.firewell.paper.Kind;
import org.firewell.paper.Language;
import org.firewell.paper.Material;
import org.firewell.paper.Order;
import org.firewell.paper.Paper;
import org.firewell.paper.Papers;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page for each township, however much it holds. */
class AtlasTest {

  private static final int CROWD = 60;
  private static final int ROOM = 45;

  /**
   * A township of sixty villages, of which the last twenty have a station and water, and one of
   * three; names are as long as none is.
   */
  private static Material crowded(Language language) {
    Scene scene = new Scene();
    scene.township("t1").box(-4000, 0, 4000, 8000).with("code", "350582104").with("name", "东石镇");
    scene.township("t2").box(-4000, -900, 0, 0).with("code", "350582101").with("name", "安海镇");
    for (int i = 0; i < CROWD; i++) {
      double east = -3600 + i % 10 * 800;
      double north = 400 + i / 10 * 800;
      village(scene, "a" + (100 + i), east, north, "t1");
      if (i >= 40) {
        scene.microStation("m" + i).at(east, north).with("village", "a" + (100 + i));
        scene.hydrant("h" + i).at(east + 50, north).with("village", "a" + (100 + i));
        scene.intake("i" + i).at(east, north + 60).with("village", "a" + (100 + i));
      }
    }
    for (int i = 0; i < 3; i++) {
      village(scene, "b" + i, -3600 + i * 800, -400, "t2");
    }
    return new Order(Kind.ATLAS, Scene.DAY, "jinjiang-2022", null, language)
        .material(
            new County("沙漠县", Scene.DAY, List.of("jinjiang-2022")),
            scene.ground(),
            Map.of(),
            new SeedRulesets(),
            List.of());
  }

  private static void village(Scene scene, String id, double east, double north, String township) {
    scene
        .village(id)
        .box(east - 350, north - 350, east + 350, north + 350)
        .with("township", township)
        .with("name", "某某山前海后头" + id + "社区居民委员会")
        .households(10);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void pages_are_the_front_one_for_each_township_and_the_annexes(Language language)
      throws IOException {
    Paper atlas = Papers.compose(Kind.ATLAS, crowded(language), Progress.NONE);
    try (PDDocument pdf = Loader.loadPDF(bytes(PaperFormat.PDF, atlas))) {
      String index = page(pdf, 1);
      int front = pageOf(index, "安海镇") - 1;
      assertThat(pageOf(index, "东石镇")).isEqualTo(front + 2);
      assertThat(page(pdf, front + 1)).contains("安海镇").doesNotContain("东石镇");
      assertThat(page(pdf, front + 2)).contains("东石镇").doesNotContain("安海镇");
      assertThat(page(pdf, front)).doesNotContain(language.of("主要数字", "key figures"));
      String list = page(pdf, front + 3);
      assertThat(list).contains(language.of("附表目录", "Annexes"));
      int annexes = pdf.getNumberOfPages() - front - 3;
      assertThat(pageOf(list, language.of("（63 行）", "\\(63 rows\\)"))).isEqualTo(front + 4);
      assertThat(annexes).isGreaterThanOrEqualTo(atlas.annexes().size());
    }
  }

  @Test
  void a_page_names_the_lowest_villages_and_counts_the_others() throws IOException {
    Material material = crowded(Language.ZH);
    Map<String, VillageFinding> found = Completeness.findings(material.now(), Progress.NONE);
    try (PDDocument pdf =
        Loader.loadPDF(
            bytes(PaperFormat.PDF, Papers.compose(Kind.ATLAS, material, Progress.NONE)))) {
      int dongshi = pageOf(page(pdf, 1), "东石镇");
      String page = page(pdf, dongshi);
      Matcher line = Pattern.compile("某某山前[^ ]*… (L\\d)(.L\\d)? ").matcher(page);
      List<String> levels = new ArrayList<>();
      while (line.find()) {
        levels.add(line.group(1));
      }
      assertThat(levels).as("those that have room").hasSize(ROOM);
      List<String> all =
          found.values().stream()
              .filter(finding -> "350582104".equals(finding.unit()))
              .map(finding -> finding.levelMin().name())
              .sorted()
              .toList();
      assertThat(all).hasSize(CROWD);
      assertThat(levels).as("the lowest").containsExactlyInAnyOrderElementsOf(all.subList(0, ROOM));
      assertThat(page).contains("村（社区）数 60").contains("没有微型消防站 40");
      assertThat(page.replace("\n", ""))
          .containsPattern("另有 15 个村（社区）本页排不下（其中 \\d+ 个有缺项、坏项），见附表 1。");
      String annex = page(pdf, 1, pdf.getNumberOfPages());
      assertThat(annex).contains("a100社区", "a159社区");
    }
  }

  @Test
  void a_page_says_day_rules_and_where_the_data_come_from() throws IOException {
    Paper atlas = Counties.paper(Kind.ATLAS, null, Language.ZH);
    String html = new String(bytes(PaperFormat.HTML, atlas), UTF_8);
    String map = html.substring(html.indexOf("<h2>东石镇</h2>"));
    assertThat(map.substring(0, map.indexOf("</svg>\n</div>")))
        .contains("截至 2022-12-31", "jinjiang-2022", "消防处台账", "CC0-1.0", "1:", ">N</text>");
    try (PDDocument pdf = Loader.loadPDF(bytes(PaperFormat.PDF, atlas))) {
      assertThat(page(pdf, pageOf(page(pdf, 1), "东石镇")))
          .contains("村（社区）数 2", "水源覆盖率", "消火栓任务指标", "微型消防站", "取水点");
    }
  }

  @Test
  void the_maps_of_one_document_keep_their_ids_apart() {
    String html =
        new String(bytes(PaperFormat.HTML, Counties.paper(Kind.ATLAS, null, Language.ZH)), UTF_8);
    assertThat(html.split("class=\"map")).as("two of the county, two of townships").hasSize(5);
    List<String> ids =
        Stream.of(html.split(" id=\"")).skip(1).map(s -> s.substring(0, s.indexOf('"'))).toList();
    assertThat(ids).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(PaperFormat.class)
  void the_same_atlas_gives_the_same_bytes(PaperFormat format) {
    assertThat(bytes(format, Counties.paper(Kind.ATLAS, null, Language.EN)))
        .isEqualTo(bytes(format, Counties.paper(Kind.ATLAS, null, Language.EN)));
  }

  private static byte[] bytes(PaperFormat format, Paper paper) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(out, paper);
    return out.toByteArray();
  }

  private static String page(PDDocument pdf, int number) throws IOException {
    return page(pdf, number, number);
  }

  private static String page(PDDocument pdf, int from, int to) throws IOException {
    PDFTextStripper text = new PDFTextStripper();
    text.setStartPage(from);
    text.setEndPage(to);
    return text.getText(pdf);
  }

  /** The number behind a name and its dots. */
  private static int pageOf(String index, String name) {
    Matcher line = Pattern.compile(name + "[ .]*(\\d+)").matcher(index);
    assertThat(line.find()).as(index).isTrue();
    return Integer.parseInt(line.group(1));
  }
}
