package org.firewell.api.access;

import java.time.Clock;
import org.firewell.account.Author;
import org.firewell.api.http.CountyTime;
import org.firewell.feature.Edit;

/** Edits about to be made by who asks now. */
public final class Drafts {

  private final Clock clock;

  public Drafts(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param source the file that it comes from, or null
   * @param reason why, or null
   */
  public Edit.Draft of(Edit.Kind kind, String source, String reason) {
    return of(Asker.account().orElseThrow().author(), kind, source, reason);
  }

  public Edit.Draft of(Author author, Edit.Kind kind, String source, String reason) {
    return new Edit.Draft(
        CountyTime.now(clock), author.name(), author.role().word(), kind, source, reason);
  }
}
