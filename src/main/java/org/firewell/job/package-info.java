/**
 * Runs a question once, shows progress, keeps the answer or the reason there is none.
 *
 * <p>A {@link org.firewell.job.Job} is one asking: accepted, running, and then succeeded, failed or
 * dismissed. {@link org.firewell.job.Desk} takes askings in; a question that was put to the same
 * snapshot with the same inputs before is not run again. The library db-scheduler hands the jobs to
 * a few threads and finds those that a killed process left behind.
 */
package org.firewell.job;
