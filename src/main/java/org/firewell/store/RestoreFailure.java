package org.firewell.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells why a backup was not restored, without a trace. */
final class RestoreFailure extends AbstractFailureAnalyzer<Restore.RefusedException> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, Restore.RefusedException cause) {
    return new FailureAnalysis(cause.getMessage(), null, cause);
  }
}
