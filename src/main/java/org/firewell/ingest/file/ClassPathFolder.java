package org.firewell.ingest.file;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A folder among the resources, be they directories, a jar, or a jar within a jar. A class path
 * gives files by name but cannot list them.
 */
public record ClassPathFolder(String root) implements Folder {

  @Override
  public String name() {
    return root.substring(root.lastIndexOf('/') + 1);
  }

  @Override
  public boolean has(String path) {
    return ClassPathFolder.class.getClassLoader().getResource(resource(path)) != null;
  }

  @Override
  public InputStream open(String path) throws IOException {
    InputStream in = ClassPathFolder.class.getClassLoader().getResourceAsStream(resource(path));
    if (in == null) {
      throw new FileNotFoundException(resource(path));
    }
    return in;
  }

  @Override
  public List<String> list() {
    return List.of();
  }

  private String resource(String path) {
    return root + "/" + path;
  }
}
