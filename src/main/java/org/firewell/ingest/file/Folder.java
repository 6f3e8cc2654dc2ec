package org.firewell.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A place where files of a dataset lie: a directory, a zip file, or the class path. */
public interface Folder {

  String name();

  boolean has(String path);

  /**
   * The name whose ending says how the bytes are to be read: the path, unless this place makes them
   * of a file of another kind.
   */
  default String form(String path) {
    return path;
  }

  InputStream open(String path) throws IOException;

  /** The names of the files that lie directly in it, sorted; none where a place cannot tell. */
  List<String> list() throws IOException;
}
