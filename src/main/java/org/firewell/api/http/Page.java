package org.firewell.api.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/**
 * A page for people in the making. Texts are escaped; tags and their attributes are the caller's
 * own.
 */
public final class Page {

  private final Language language;
  private final StringBuilder html = new StringBuilder();

  public Page(Language language, String title) {
    this.language = language;
    html.append("<!doctype html><html lang=\"")
        .append(language.tag())
        .append("\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
        .append("<link rel=\"icon\" href=\"/favicon.svg\">")
        .append("<link rel=\"stylesheet\" href=\"/css/document.css\"><title>")
        .append(HtmlUtils.htmlEscape(title))
        .append("</title></head><body><nav><a href=\"/\">水哨 Firewell</a>")
        .append(" · <a href=\"/ogc?f=html\">OGC API</a></nav><main><h1>")
        .append(HtmlUtils.htmlEscape(title))
        .append("</h1>\n");
  }

  /** A tag as it is, opening or closing. */
  public Page tag(String tag) {
    html.append('<').append(tag).append('>');
    return this;
  }

  public Page text(String text) {
    html.append(HtmlUtils.htmlEscape(text));
    return this;
  }

  /** A text within a tag. */
  public Page text(String tag, String text) {
    return tag(tag).text(text).tag("/" + tag);
  }

  /** A block of code, which scrolls: the keyboard reaches it. */
  public Page code(String text) {
    return tag("pre tabindex=\"0\"").text(text).tag("/pre");
  }

  public Page link(String address, String text) {
    html.append("<a href=\"").append(HtmlUtils.htmlEscape(address)).append("\">");
    return text(text).tag("/a");
  }

  /** Writes the page of UTF-8 and leaves the stream open. */
  public void write(OutputStream out) {
    html.append("</main></body></html>\n");
    try {
      out.write(html.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page as what is sent back; the same address may speak another language. */
  public ResponseEntity<byte[]> reply() {
    return Reply.bytes(
        ResponseEntity.ok()
            .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
            .varyBy(HttpHeaders.ACCEPT_LANGUAGE),
        Link.HTML + ";charset=UTF-8",
        this::write);
  }
}
