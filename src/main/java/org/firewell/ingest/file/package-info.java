/** What a file is, whatever its format: where it lies, its texts, and what is told of it. */
package org.firewell.ingest.file;
