package org.firewell.ingest.seed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.firewell.ingest.file.Folder;
import org.firewell.ingest.file.PathFolder;
import org.firewell.ingest.seed.SeedRecord.Cell;
import org.firewell.standard.Certainty;
import org.firewell.standard.Clause;
import org.firewell.standard.Norm;
import org.firewell.standard.Provision;
import org.firewell.standard.Ruleset;

/**
 * Reads rulesets and the figures of their documents.
 *
 * <p>{@code index.yaml} lists the rulesets, {@code rulesets/<id>.yaml} holds one. A ruleset takes
 * the norms of the one it {@code extends} and sets its own over them; the figures come from the
 * folder of its {@code document}. Whatever is missing, unknown, no number, no date, or contradicts
 * itself is a fault with file and line, and all faults are told at once.
 */
final class RulesetReader {

  private static final List<String> FIELDS =
      List.of("title", "area", "valid_from", "valid_to", "extends", "document", "norms");
  private static final List<String> NORM_FIELDS =
      List.of("value", "document", "clause", "certainty", "note");

  private final SeedFaults faults = new SeedFaults();
  private final SeedFiles seeds;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  private RulesetReader(Folder seeds) {
    this.seeds = new SeedFiles(seeds, "", faults);
  }

  /**
   * A ruleset's file as it stands, before it is joined with what it extends.
   *
   * @param files among which it stands
   * @param named the norms that it names, be their numbers sound or not
   */
  private record Draft(
      String id, SeedFiles files, SeedRecord values, Set<Norm> named, Map<Norm, Said> norms) {

    Optional<String> parent() {
      return Optional.ofNullable(values.textOr("extends", null));
    }
  }

  /** A provision and where it was said. */
  private record Said(Provision provision, String file, long line) {}

  /**
   * The rulesets, sorted by id.
   *
   * @throws RulesetException with every fault of every file
   */
  static List<Ruleset> read(Folder seeds) {
    return new RulesetReader(seeds).read();
  }

  /**
   * The rulesets of seeds and those of somebody's own folder or file beside them, which may extend
   * the others; sorted by id.
   *
   * @param own a folder laid out as the seeds are, or one file {@code <id>.yaml}
   * @throws RulesetException with every fault of every file
   */
  static List<Ruleset> read(Folder seeds, Path own) {
    RulesetReader reader = new RulesetReader(seeds);
    reader.readDrafts(reader.seeds);
    if (Files.isRegularFile(own)) {
      String file = own.getFileName().toString();
      reader.readDraft(reader.filesIn(own.resolveSibling("")), id(file), file);
    } else {
      reader.readDrafts(reader.filesIn(own));
    }
    return reader.checked();
  }

  private static String id(String file) {
    return file.replaceFirst("\\.ya?ml$", "");
  }

  private SeedFiles filesIn(Path folder) {
    String place = folder.toString().isEmpty() ? "" : folder + "/";
    return new SeedFiles(new PathFolder(folder), place, faults);
  }

  private List<Ruleset> read() {
    readDrafts(seeds);
    return checked();
  }

  private List<Ruleset> checked() {
    List<Supplier<Ruleset>> rulesets = drafts.values().stream().map(this::check).toList();
    faults.throwIfAny();
    return rulesets.stream().map(Supplier::get).sorted(Comparator.comparing(Ruleset::id)).toList();
  }

  private void readDrafts(SeedFiles files) {
    SeedYaml.read(files, "index.yaml").ifPresent(index -> readDrafts(files, index));
  }

  private void readDrafts(SeedFiles files, SeedYaml index) {
    index.values().allowOnly(List.of("rulesets"));
    Set<String> listed = new HashSet<>();
    for (Cell id : index.list("rulesets")) {
      if (listed.add(id.text())) {
        readDraft(files, id.text(), "rulesets/" + id.text() + ".yaml");
      } else {
        faults.add(index.file(), id.line(), id.text() + " is listed twice");
      }
    }
  }

  private void readDraft(SeedFiles files, String id, String path) {
    Draft first = drafts.get(id);
    if (first == null) {
      SeedYaml.read(files, path).ifPresent(yaml -> drafts.put(id, draft(id, files, yaml)));
    } else {
      files.fault(
          path,
          1,
          id + " is the id of " + first.values().file() + " already, which ships; take another");
    }
  }

  private Draft draft(String id, SeedFiles files, SeedYaml yaml) {
    SeedRecord values = yaml.values();
    values.allowOnly(FIELDS);
    Set<Norm> named = EnumSet.noneOf(Norm.class);
    Map<Norm, Said> norms = new EnumMap<>(Norm.class);
    yaml.mappings("norms")
        .forEach(
            (key, fields) ->
                norm(key, fields)
                    .ifPresent(
                        norm -> {
                          named.add(norm);
                          said(norm, fields).ifPresent(said -> norms.put(norm, said));
                        }));
    return new Draft(id, files, values, named, norms);
  }

  private static Optional<Norm> norm(String key, SeedRecord fields) {
    Optional<Norm> norm = Arrays.stream(Norm.values()).filter(n -> n.key().equals(key)).findFirst();
    if (norm.isEmpty()) {
      fields.fault(key, "there is no norm \"" + key + "\"");
    }
    return norm;
  }

  private static Optional<Said> said(Norm norm, SeedRecord fields) {
    fields.allowOnly(NORM_FIELDS);
    Double value = fields.number("value");
    if (value != null) {
      NormRange.fault(norm, value).ifPresent(reason -> fields.fault("value", reason));
    }
    Clause clause = clause(fields, fields.text("document"));
    return fields.isSound()
        ? Optional.of(new Said(new Provision(norm, value, clause), fields.file(), fields.line()))
        : Optional.empty();
  }

  /** The clause that a record names, or null where a fault was noted. */
  static Clause clause(SeedRecord fields, String document) {
    String clause = fields.text("clause");
    Certainty certainty = fields.choice("certainty", Certainty.class);
    return document == null || clause == null || certainty == null
        ? null
        : new Clause(document, clause, certainty, fields.textOr("note", ""));
  }

  /** Notes what is wrong with a ruleset; it can be made when nothing is. */
  private Supplier<Ruleset> check(Draft draft) {
    SeedRecord values = draft.values();
    String title = values.text("title");
    String area = values.textOrBlank("area");
    LocalDate validFrom = values.date("valid_from");
    LocalDate validTo = values.dateOr("valid_to", "open");
    if (validFrom != null && validTo != null && !validTo.isAfter(validFrom)) {
      values.fault("valid_to", "valid_to " + validTo + " is not after valid_from " + validFrom);
    }
    Map<Norm, Provision> provisions = provisions(draft);
    Document document = document(draft, area, validFrom);
    return () ->
        new Ruleset(
            draft.id(),
            title,
            area,
            validFrom,
            validTo,
            provisions,
            document.quotas(),
            document.cityFigures(),
            document.brigadeQuotas(),
            document.stationProjects(),
            document.targets(),
            document.exemptions());
  }

  private Document document(Draft draft, String area, LocalDate validFrom) {
    return Optional.ofNullable(draft.values().textOr("document", null))
        .map(id -> DocumentReader.read(filesOf(draft, id), id, area, validFrom))
        .orElse(Document.EMPTY);
  }

  /** A document of the ruleset's own folder, else one of those that ship. */
  private SeedFiles filesOf(Draft draft, String document) {
    boolean own = draft.files().has(DocumentReader.head(document));
    return own || !seeds.has(DocumentReader.head(document)) ? draft.files() : seeds;
  }

  private Map<Norm, Provision> provisions(Draft draft) {
    Optional<List<Draft>> line = line(draft);
    Map<Norm, Provision> provisions = new EnumMap<>(Norm.class);
    if (line.isPresent()) {
      checkComplete(draft, line.get());
      Map<Norm, Said> said = new EnumMap<>(Norm.class);
      line.get().forEach(ancestor -> said.putAll(ancestor.norms()));
      checkContradictions(said);
      said.forEach((norm, s) -> provisions.put(norm, s.provision()));
    }
    return provisions;
  }

  /** The eldest ancestor first, the ruleset itself last; empty when the line is broken. */
  private Optional<List<Draft>> line(Draft draft) {
    List<Draft> line = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    Draft next = draft;
    while (next != null) {
      if (!seen.add(next.id())) {
        draft.values().fault("extends", "extends itself: " + String.join(" > ", seen));
        return Optional.empty();
      }
      line.add(0, next);
      Optional<String> parent = next.parent();
      if (parent.isPresent() && !drafts.containsKey(parent.get())) {
        draft.values().fault("extends", "there is no ruleset \"" + parent.get() + "\"");
        return Optional.empty();
      }
      next = parent.map(drafts::get).orElse(null);
    }
    return Optional.of(line);
  }

  private static void checkComplete(Draft draft, List<Draft> line) {
    for (Norm norm : Norm.values()) {
      if (line.stream().noneMatch(ancestor -> ancestor.named().contains(norm))) {
        draft.values().fault("norms", "does not say " + norm.key());
      }
    }
  }

  private void checkContradictions(Map<Norm, Said> said) {
    NormRange.NEVER_ABOVE.forEach(
        (small, large) -> {
          Said low = said.get(small);
          Said high = said.get(large);
          if (low != null && high != null && low.provision().value() > high.provision().value()) {
            faults.add(
                low.file(),
                low.line(),
                small.key()
                    + " "
                    + low.provision().value()
                    + " is above "
                    + large.key()
                    + " "
                    + high.provision().value()
                    + " ("
                    + high.file()
                    + ":"
                    + high.line()
                    + ")");
          }
        });
  }
}
