package org.firewell.render.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.firewell.paper.Paper;

/** What a paper is handed over as. */
public enum PaperFormat {
  PDF("application/pdf"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  HTML("text/html;charset=UTF-8");

  private final String mediaType;

  PaperFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The format of an ending such as {@code pdf}. */
  public static Optional<PaperFormat> find(String ending) {
    return Stream.of(values()).filter(format -> format.ending().equals(ending)).findFirst();
  }

  /** The ending of a file, without a dot. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String mediaType() {
    return mediaType;
  }

  /** Writes a paper as a file that needs no other, and leaves the stream open. */
  public void write(OutputStream out, Paper paper) {
    switch (this) {
      case PDF -> PaperPdf.write(out, paper);
      case XLSX -> PaperBook.write(out, paper);
      case HTML -> write(out, PaperHtml.file(paper));
    }
  }

  /** The same for a server that has the style sheet at its own address. */
  public byte[] served(Paper paper) {
    if (this == HTML) {
      return PaperHtml.page(paper);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, paper);
    return out.toByteArray();
  }

  private static void write(OutputStream out, byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
