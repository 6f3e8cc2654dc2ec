package org.firewell.api.ogc;

import org.firewell.api.http.Format;
import org.firewell.api.http.Tag;

/**
 * Everything that a page of features is made of: two of equal keys hold the same.
 *
 * @param revision that changed last whatever it tells
 * @param audience who sees it
 * @param address under which it is asked for, with its query: links are made of it
 * @param language of a page for people
 */
record PageKey(long revision, String audience, String address, Format format, String language) {

  /** A weak ETag: one page is sent packed and plain, and tells when it was made. */
  String tag() {
    return Tag.weak(this);
  }
}
