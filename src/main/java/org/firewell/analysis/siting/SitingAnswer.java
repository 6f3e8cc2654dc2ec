package org.firewell.analysis.siting;

import java.util.List;
import java.util.Map;
import org.firewell.analysis.Answer;

/**
 * Where to build or repair, and how far from the best possible that may be.
 *
 * @param findings one for each site, sorted by id
 */
public record SitingAnswer(List<SitingFinding> findings, Map<String, Object> summary)
    implements Answer {}
