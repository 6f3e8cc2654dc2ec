package org.firewell.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firewell.exchange.Vocabulary.Term;
import org.firewell.feature.Attribute;
import org.firewell.feature.FeatureType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of the trade: complete, unambiguous, and the same as those that the page shows. */
class VocabularyTest {

  private static final Pattern TEXT =
      Pattern.compile("^ {2}'([^']+)': (?:'((?:[^'\\\\]|\\\\.)*)'|\"([^\"]*)\"),$");

  private static final Map<String, String> ZH = page("zh");
  private static final Map<String, String> EN = page("en");

  @Test
  void every_attribute_and_every_choice_has_a_title() {
    for (FeatureType<?> type : FeatureType.all()) {
      for (Attribute attribute : type.attributes()) {
        assertThat(Vocabulary.term(type, attribute.name()))
            .as(type + " " + attribute.name())
            .isPresent();
        for (String choice : attribute.allowed()) {
          assertThat(Vocabulary.choice(attribute.name(), choice).zh())
              .as(attribute.name() + " " + choice)
              .isNotEqualTo(choice);
        }
      }
    }
  }

  @Test
  void every_title_and_word_of_a_choice_means_that_choice() {
    for (FeatureType<?> type : FeatureType.all()) {
      for (Attribute attribute : type.attributes()) {
        for (String choice : attribute.allowed()) {
          Vocabulary.Title title = Vocabulary.choice(attribute.name(), choice);
          assertThat(Vocabulary.choiceOf(attribute, title.zh())).contains(choice);
          assertThat(Vocabulary.choiceOf(attribute, title.en())).contains(choice);
          assertThat(Vocabulary.choiceOf(attribute, choice)).contains(choice);
        }
      }
    }
  }

  @Test
  void no_two_attributes_of_a_collection_have_one_title() {
    for (FeatureType<?> type : FeatureType.all()) {
      assertThat(type.attributes())
          .extracting(a -> Vocabulary.title(type, a.name()).zh())
          .as(type.name())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void the_page_shows_the_same_words() {
    for (FeatureType<?> type : FeatureType.all()) {
      assertShown("data.collection." + type, Vocabulary.title(type));
      for (Attribute attribute : type.attributes()) {
        Term term = Vocabulary.term(type, attribute.name()).orElseThrow();
        assertShown("attribute." + attribute.name(), term.title());
        for (String choice : attribute.allowed()) {
          assertShown("value." + choice, Vocabulary.choice(attribute.name(), choice));
        }
      }
    }
  }

  private static void assertShown(String key, Vocabulary.Title title) {
    assertThat(ZH).containsEntry(key, title.zh());
    assertThat(EN).containsEntry(key, title.en());
  }

  @ParameterizedTest
  @CsvSource({
    "hydrants,kind,地上,above_ground",
    "hydrants,kind,室外地上式,above_ground",
    "hydrants,condition,完好,usable",
    "hydrants,condition,正常,usable",
    "hydrants,condition,未知,unknown",
    "hydrants,condition,水压不足,low_pressure",
    "hydrants,lifecycle,已建,built",
    "hydrants,agreement,有,yes",
    "hydrants,agreement,√,yes",
    "hydrants,agreement,０,no",
    "hydrants,network_form,环状管网,loop",
    "water-intakes,kind,河流,natural_bank",
    "barriers,kind,河流,river",
    "townships,kind,街道办事处,subdistrict",
    "micro-stations,duty_24h,无,no",
  })
  void words_that_people_write(String collection, String attribute, String word, String choice) {
    Attribute meant = FeatureType.find(collection).orElseThrow().attribute(attribute).orElseThrow();
    assertThat(Vocabulary.choiceOf(meant, word)).contains(choice);
  }

  @Test
  void a_word_that_nobody_knows_is_none() {
    Attribute condition = FeatureType.HYDRANTS.attribute("condition").orElseThrow();
    assertThat(Vocabulary.choiceOf(condition, "坏了一半")).isEmpty();
    assertThat(Vocabulary.choiceOf(condition, "是")).isEmpty();
  }

  /** The texts of the page in a language, by key. */
  private static Map<String, String> page(String language) {
    Map<String, String> texts = new HashMap<>();
    try {
      for (String line : Files.readAllLines(Path.of("web/js/i18n/" + language + ".js"))) {
        Matcher text = TEXT.matcher(line);
        if (text.matches()) {
          texts.put(text.group(1), text.group(2) == null ? text.group(3) : text.group(2));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return texts;
  }
}
