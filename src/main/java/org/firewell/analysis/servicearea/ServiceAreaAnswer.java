package org.firewell.analysis.servicearea;

import java.util.List;
import java.util.Map;
import org.firewell.analysis.Answer;

/** The areas of all stations, sorted by id: station, then limit. */
record ServiceAreaAnswer(List<ServiceAreaFinding> findings, Map<String, Object> summary)
    implements Answer {}
