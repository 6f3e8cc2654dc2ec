/** Who is covered now, and whom each candidate would cover. */
package org.firewell.analysis.siting.service;
