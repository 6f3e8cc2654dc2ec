/** Where something may be done: sites along roads, each with what would stand there. */
package org.firewell.analysis.siting.candidate;
