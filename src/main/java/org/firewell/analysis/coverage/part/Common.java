package org.firewell.analysis.coverage.part;

import java.time.LocalDate;
import java.util.Map;
import org.firewell.feature.Ground;
import org.firewell.standard.Ruleset;

/**
 * What all parts of a case share, so that it is sent once.
 *
 * @param ground the layers that every part holds whole
 * @param law under which it is asked
 * @param asOf the day
 * @param question the values of the question, as texts
 */
public record Common(Ground ground, Ruleset law, LocalDate asOf, Map<String, String> question) {}
