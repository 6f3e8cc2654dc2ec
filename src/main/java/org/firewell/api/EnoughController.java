package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import org.firewell.analysis.Question;
import org.firewell.analysis.Questions;
import org.firewell.api.access.Refusal;
import org.firewell.api.access.Turns;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.api.ogc.JobReplies;
import org.firewell.job.Desk;
import org.firewell.job.Job;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a job that its best answer so far is enough. No OGC standard has words for it. */
@RestController
class EnoughController {

  private final Questions questions;
  private final Desk desk;
  private final JobReplies replies;
  private final Turns turns;

  EnoughController(Questions questions, Desk desk, JobReplies replies, Turns turns) {
    this.questions = questions;
    this.desk = desk;
    this.replies = replies;
    this.turns = turns;
  }

  /** Answers with the job, which ends with its best so far a moment later. */
  @PostMapping("/api/jobs/{id}/enough")
  ResponseEntity<byte[]> enough(@PathVariable String id, HttpServletRequest request) {
    Parameters.of(request);
    Job wanted = replies.get(id);
    if (wanted.state().isOver()) {
      throw conflict("作业已经结束 · the job is over");
    }
    if (questions.find(wanted.question()).filter(Question::hasBestSoFar).isEmpty()) {
      throw conflict(
          "这个问题只有算完才有答案 · the question " + wanted.question() + " has no answer before it is done");
    }
    Refusal.check(turns.refusalToEnd(request, wanted.id()));
    Job job = desk.enough(wanted.id()).orElseThrow(() -> JobReplies.missing(id));
    return Reply.personal(HttpStatus.OK, replies.status(job));
  }

  private static StatusException conflict(String sentence) {
    return new StatusException(HttpStatus.CONFLICT, "about:blank", sentence);
  }
}
