package org.firewell.analysis.targets;

import java.util.List;
import java.util.Map;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Finding;

/** The findings, the series of months and the list of villages that the shares are of. */
record TargetsAnswer(List<? extends Finding> findings, Map<String, Object> summary)
    implements Answer {}
