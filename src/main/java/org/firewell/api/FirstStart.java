package org.firewell.api;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.firewell.account.Author;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Question;
import org.firewell.analysis.Questions;
import org.firewell.api.access.Drafts;
import org.firewell.feature.Edit;
import org.firewell.feature.Features;
import org.firewell.ingest.Dataset;
import org.firewell.ingest.DatasetReader;
import org.firewell.job.Desk;
import org.firewell.standard.Rulesets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database and has every question answered once, behind a page that is up already.
 *
 * <p>The dataset is loaded all or none: a start that was cut off in the middle leaves nothing, and
 * the next one begins again. A question that was answered for the same snapshot is not run again.
 */
@Component
final class FirstStart {

  private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
  private static final int NOTICES_TOLD = 20;

  private final Features features;
  private final Rulesets rulesets;
  private final Questions questions;
  private final Desk desk;
  private final Settings settings;
  private final Drafts drafts;
  private volatile Stage stage = new Stage("empty", "");
  private volatile boolean ending;

  FirstStart(
      Features features,
      Rulesets rulesets,
      Questions questions,
      Desk desk,
      Settings settings,
      Clock clock) {
    this.features = features;
    this.rulesets = rulesets;
    this.questions = questions;
    this.desk = desk;
    this.settings = settings;
    this.drafts = new Drafts(clock);
  }

  /** How far it is. */
  Stage stage() {
    return stage;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    new Thread(this::run, "first-start").start();
  }

  @EventListener(ContextClosedEvent.class)
  void end() {
    ending = true;
  }

  private void run() {
    try {
      if (features.county().isEmpty() && !settings.dataset().equals(Settings.NONE)) {
        load();
      }
      if (features.county().isPresent()) {
        stage = new Stage("ready", "");
        questions.list().stream().filter(Question::isPutAtStart).forEach(this::ask);
      }
    } catch (RuntimeException e) {
      if (ending) {
        LOG.info("The first start was cut off by the end of the process; the next begins again");
      } else {
        LOG.error("The first start broke", e);
        stage = new Stage("failed", "the dataset could not be loaded: " + e.getMessage());
      }
    }
  }

  private void load() {
    stage = new Stage("loading", "reading the dataset " + settings.dataset());
    LOG.info("The database is empty: reading the dataset {}", settings.dataset());
    Dataset dataset =
        settings.dataset().equals(Settings.DEMO)
            ? DatasetReader.readDemo(() -> rulesets)
            : DatasetReader.read(Path.of(settings.dataset()), () -> rulesets);
    dataset.notices().stream().limit(NOTICES_TOLD).forEach(notice -> LOG.warn("{}", notice));
    if (dataset.layers().isEmpty()) {
      LOG.error("Nothing of the dataset {} could be read", settings.dataset());
      stage =
          new Stage("failed", "nothing of the dataset " + settings.dataset() + " could be read");
      return;
    }
    stage = new Stage("loading", "loading " + dataset.name());
    Edit.Draft draft = drafts.of(Author.HOUSE, Edit.Kind.IMPORT, settings.dataset(), null);
    try {
      features.load(dataset.county(), dataset.ground(), dataset.layers(), draft);
      LOG.info("{} is loaded, with {} notices", dataset.name(), dataset.notices().size());
    } catch (Features.AlreadyThereException e) {
      if (features.county().isEmpty()) {
        throw e;
      }
      LOG.info("{} was loaded by another node meanwhile", dataset.name());
    }
  }

  private void ask(Question question) {
    try {
      desk.put(question, Map.of());
    } catch (InputException e) {
      LOG.warn("{} is not asked at the start: {}", question.name(), e.getMessage());
    }
  }

  /**
   * Where the data comes from.
   *
   * @param dataset the folder of a dataset, {@code demo} for the county that ships with Firewell,
   *     {@code none} for an empty database
   */
  @ConfigurationProperties("firewell")
  record Settings(@DefaultValue(DEMO) String dataset) {
    static final String DEMO = "demo";
    static final String NONE = "none";
  }

  /**
   * Where the first start is.
   *
   * @param word empty, loading, ready or failed
   * @param message what is being done or what went wrong, for people
   */
  record Stage(String word, String message) {}
}
