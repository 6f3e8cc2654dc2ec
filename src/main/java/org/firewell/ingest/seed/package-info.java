/** The law as it is seeded: documents, rulesets, tasks. */
package org.firewell.ingest.seed;
