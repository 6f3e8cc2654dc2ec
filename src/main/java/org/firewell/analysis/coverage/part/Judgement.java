package org.firewell.analysis.coverage.part;

import org.firewell.analysis.coverage.fix.Fixes;
import org.firewell.analysis.coverage.verdict.Verdicts;

/** Who is covered, and what closes each gap. */
public record Judgement(Verdicts verdicts, Fixes fixes) {}
