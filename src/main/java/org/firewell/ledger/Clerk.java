package org.firewell.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.firewell.feature.Edit;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Features.Versioned;
import org.firewell.feature.Hydrant;
import org.firewell.query.Search;
import org.firewell.standard.Refusal;
import org.firewell.standard.Ruleset;
import org.locationtech.jts.geom.Envelope;

/**
 * Opens the files of hydrants, judges steps and writes down those that are allowed. One step is
 * judged and written down after the other, so that no two hydrants are accepted by one photo.
 */
public final class Clerk {

  private final Features features;
  private final Ledger ledger;
  private final Neighbours neighbours;

  public Clerk(Features features, Search search, Ledger ledger) {
    this.features = features;
    this.ledger = ledger;
    this.neighbours = new Neighbours(search);
  }

  /**
   * All that is kept of a hydrant.
   *
   * @param dossier what a step is judged by, but for others and their photos
   * @param entries every step, the undone among them, the oldest first
   * @param version of the hydrant
   */
  public record File(Dossier dossier, List<Ledger.Entry> entries, long version) {}

  /** What became of a step that was handed in. */
  public sealed interface Receipt {

    /**
     * It is written down.
     *
     * @param version of the hydrant after it
     * @param leftOut the states that it leaves out
     */
    record Taken(Step step, long version, List<State> leftOut) implements Receipt {}

    /** It was handed in before, and is kept in the same words. */
    record Kept(Ledger.Entry entry) implements Receipt {}

    /** Another step bears its id. */
    record Otherwise(Ledger.Entry entry) implements Receipt {}

    /** It may not be taken. */
    record NotTaken(Step step, List<Refusal> refusals) implements Receipt {}
  }

  /** The file of a hydrant, as of a day; empty when there is no such hydrant. */
  public Optional<File> open(String hydrant, LocalDate today) {
    return features.find(FeatureType.HYDRANTS, hydrant).map(found -> file(found, today));
  }

  /**
   * Judges a step and writes it down when it is allowed.
   *
   * @param hydrant its id; it is there
   * @param asking makes the step of the hydrant's file
   * @param law of today
   * @throws Features.ChangedMeanwhileException when the hydrant was changed at the same moment
   */
  public synchronized Receipt take(
      String hydrant, Function<File, Step> asking, LocalDate today, Ruleset law, Edit.Draft draft) {
    Versioned<Hydrant> found = features.find(FeatureType.HYDRANTS, hydrant).orElseThrow();
    File file = file(found, today);
    Step step = asking.apply(file);
    Optional<Ledger.Entry> kept = ledger.find(step.id());
    if (kept.isPresent()) {
      return kept.get().step().saysAs(step)
          ? new Receipt.Kept(kept.get())
          : new Receipt.Otherwise(kept.get());
    }
    Dossier dossier =
        file.dossier().with(photosElsewhere(step), others(found.feature(), step, law));
    Verdict verdict = StateMachine.judge(step, dossier, law);
    if (verdict instanceof Verdict.Refused refused) {
      return new Receipt.NotTaken(step, refused.refusals());
    }
    long version = ledger.add(step, Outcome.of(found.feature(), step), found.version(), draft);
    return new Receipt.Taken(step, version, ((Verdict.Allowed) verdict).leftOut());
  }

  private File file(Versioned<Hydrant> found, LocalDate today) {
    List<Ledger.Entry> entries = ledger.list(found.feature().id());
    List<Step> standing =
        entries.stream().filter(entry -> !entry.undone()).map(Ledger.Entry::step).toList();
    Dossier dossier = new Dossier(found.feature(), standing, Map.of(), List.of(), today);
    return new File(dossier, entries, found.version());
  }

  private Map<String, List<String>> photosElsewhere(Step step) {
    return ledger.acceptances(Set.copyOf(step.evidence().photos())).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                used -> used.getValue().stream().filter(h -> !h.equals(step.hydrant())).toList()));
  }

  /** Those that may be the same hydrant, or were where it stands; none where it is no matter. */
  private List<Hydrant> others(Hydrant hydrant, Step step, Ruleset law) {
    if (step.to() != State.ACCEPTED) {
      return List.of();
    }
    Envelope place = new Envelope(Dossier.place(hydrant));
    step.evidence().position().ifPresent(place::expandToInclude);
    return neighbours.of(place, law).stream()
        .filter(other -> !other.id().equals(hydrant.id()))
        .toList();
  }
}
