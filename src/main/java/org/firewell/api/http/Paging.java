package org.firewell.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The links to the pages before and after one. */
public final class Paging {

  private Paging() {}

  /**
   * @param returned how many stand on this page
   * @param matched how many there are on all
   */
  public static List<Map<String, Object>> links(
      HttpServletRequest request, String type, long offset, int limit, int returned, long matched) {
    List<Map<String, Object>> links = new ArrayList<>();
    if (returned > 0 && offset + returned < matched) {
      links.add(at(request, type, offset + returned, "next"));
    }
    if (offset > 0) {
      links.add(at(request, type, Math.max(0, offset - limit), "prev"));
    }
    return links;
  }

  private static Map<String, Object> at(
      HttpServletRequest request, String type, long offset, String rel) {
    String address =
        ServletUriComponentsBuilder.fromRequest(request)
            .replaceQueryParam("offset", offset)
            .build(true)
            .toUriString();
    return Link.absolute(address, rel, type, rel);
  }
}
