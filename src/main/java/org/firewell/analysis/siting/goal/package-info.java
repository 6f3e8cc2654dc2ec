/** What villages are to be brought to: a share that is covered, or a level of completeness. */
package org.firewell.analysis.siting.goal;
