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

  /**
   * The same of pages that begin after something: the next one so, the one before by its number.
   *
   * @param before how many stand on the pages before
   * @param afterOrNull where the next page begins, null when there is none
   */
  public static List<Map<String, Object>> links(
      HttpServletRequest request, String type, long before, int limit, String afterOrNull) {
    List<Map<String, Object>> links = new ArrayList<>();
    if (afterOrNull != null) {
      links.add(link(request, type, "after", afterOrNull, "offset", "next"));
    }
    if (before > 0) {
      links.add(link(request, type, "offset", Math.max(0, before - limit), "after", "prev"));
    }
    return links;
  }

  private static Map<String, Object> link(
      HttpServletRequest request, String type, String by, Object value, String not, String rel) {
    String address =
        ServletUriComponentsBuilder.fromRequest(request)
            .replaceQueryParam(by, value)
            .replaceQueryParam(not)
            .build(true)
            .toUriString();
    return Link.absolute(address, rel, type, rel);
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
