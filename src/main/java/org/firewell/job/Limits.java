package org.firewell.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What jobs may take.
 *
 * @param threads how many questions are answered at the same time
 * @param runs how often one is begun before it is given up
 * @param answersKept how many answers of each question are kept
 * @param reportEvery the least time between two written reports of progress
 * @param heartbeat how often a node says that it still answers; one that was silent for four beats
 *     is taken for dead, which others find out two beats later at the most
 * @param look how often a node looks for work that another left or handed in
 * @param patience how long somebody who asks for a map waits for what it is drawn of, before they
 *     are told to come back: well within the minute after which proxies give up
 */
@ConfigurationProperties("firewell.jobs")
public record Limits(
    @DefaultValue("2") int threads,
    @DefaultValue("3") int runs,
    @DefaultValue("20") int answersKept,
    @DefaultValue("500ms") Duration reportEvery,
    @DefaultValue("3s") Duration heartbeat,
    @DefaultValue("3s") Duration look,
    @DefaultValue("30s") Duration patience) {}
