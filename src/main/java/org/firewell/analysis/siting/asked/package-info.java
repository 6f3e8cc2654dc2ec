/** What is asked of siting. */
package org.firewell.analysis.siting.asked;
