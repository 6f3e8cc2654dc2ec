package org.firewell.job;

import java.util.List;
import java.util.Optional;
import org.firewell.analysis.Finding;
import org.firewell.analysis.Inquiry;
import org.firewell.paper.Answers;

/**
 * What papers find among the answers that jobs keep. A paper hands no question in and waits for no
 * job: it is made on the same threads, which might all be waiting then.
 */
final class PaperAnswers implements Answers {

  private final Jobs jobs;
  private final Edition edition;

  PaperAnswers(Jobs jobs, Edition edition) {
    this.jobs = jobs;
    this.edition = edition;
  }

  @Override
  public Optional<List<? extends Finding>> find(Inquiry inquiry) {
    return read(inquiry).map(ReadAnswer::findings);
  }

  @Override
  public Optional<List<? extends Finding>> findPlaced(Inquiry inquiry) {
    return read(inquiry).map(answer -> answer.placed(finding -> true));
  }

  private Optional<ReadAnswer> read(Inquiry inquiry) {
    return jobs.findSame(
            inquiry.question().name(), inquiry.texts(), "", inquiry.snapshot().id(), edition.id())
        .filter(job -> job.state() instanceof State.Succeeded)
        .flatMap(job -> jobs.findAnswer(job.id()))
        .map(ReadAnswer::new);
  }
}
