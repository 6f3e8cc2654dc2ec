package org.firewell.analysis.siting.quota;

import java.util.List;
import java.util.Map;
import org.firewell.analysis.Answer;

/**
 * What each town needs and what it gets.
 *
 * @param findings one for each unit, sorted by code
 */
public record PlannedQuotaAnswer(List<UnitFinding> findings, Map<String, Object> summary)
    implements Answer {}
