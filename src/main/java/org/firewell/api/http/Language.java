package org.firewell.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** In which language somebody reads: Chinese, unless they ask for another. */
public enum Language {
  ZH("zh-CN"),
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** What the header {@code Accept-Language} prefers; English for who reads neither. */
  public static Language of(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    if (header == null || header.isBlank()) {
      return ZH;
    }
    try {
      List<Locale.LanguageRange> wanted = Locale.LanguageRange.parse(header);
      Locale found = Locale.lookup(wanted, List.of(Locale.CHINESE, Locale.ENGLISH));
      return Locale.CHINESE.equals(found) || wanted.get(0).getRange().equals("*") ? ZH : EN;
    } catch (IllegalArgumentException e) {
      return ZH; // a header that is none asks for nothing
    }
  }

  /** As HTML and headers name it. */
  public String tag() {
    return tag;
  }

  public String of(String zh, String en) {
    return this == ZH ? zh : en;
  }
}
