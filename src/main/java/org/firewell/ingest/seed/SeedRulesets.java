package org.firewell.ingest.seed;

import java.nio.file.Path;
import java.util.List;
import org.firewell.ingest.file.ClassPathFolder;
import org.firewell.ingest.file.Folder;
import org.firewell.ingest.file.PathFolder;
import org.firewell.standard.Ruleset;
import org.firewell.standard.Rulesets;

/** The rulesets that seeds hold, read once: those that ship, or those of a folder. */
public final class SeedRulesets implements Rulesets {

  private final List<Ruleset> rulesets;

  private static final Folder SHIPPED = new ClassPathFolder("seeds");

  /**
   * The rulesets that ship with Firewell.
   *
   * @throws RulesetException when a file is at fault
   */
  public SeedRulesets() {
    this(RulesetReader.read(SHIPPED));
  }

  /**
   * The rulesets that ship with Firewell and somebody's own, which may extend them and take figures
   * from their documents.
   *
   * @param own a folder laid out as {@code seeds/} is, or one file {@code <id>.yaml}
   * @throws RulesetException when a file is at fault, or an id is taken
   */
  public static SeedRulesets with(Path own) {
    return new SeedRulesets(RulesetReader.read(SHIPPED, own));
  }

  /**
   * The rulesets of a folder that is laid out as {@code seeds/} is.
   *
   * @throws RulesetException when a file is at fault
   */
  public static SeedRulesets in(Path folder) {
    return new SeedRulesets(RulesetReader.read(new PathFolder(folder)));
  }

  private SeedRulesets(List<Ruleset> rulesets) {
    this.rulesets = rulesets;
  }

  @Override
  public List<Ruleset> list() {
    return rulesets;
  }
}
