package org.firewell.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.firewell.api.http.Language;
import org.firewell.render.Json;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What Tomcat refuses before any of our code is reached, an address with signs that none may have
 * or too long a header, as {@code application/problem+json} (RFC 9457) instead of a page.
 */
final class Unreadable extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, Throwable fault) {
    HttpStatus status = HttpStatus.resolve(response.getStatus());
    if (status == null
        || !status.isError()
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    try {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.getReporter().write(Json.indented(problem(status, Language.of(request))));
      response.finishResponse();
    } catch (IOException e) {
      container.getLogger().debug("nobody is there any more to be told", e);
    }
  }

  private static Map<String, Object> problem(HttpStatus status, Language language) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", Faults.title(status.value(), language));
    problem.put("status", status.value());
    problem.put(
        "detail",
        language.of(
            "无法读取请求的地址或标头：地址应为百分号编码的 UTF-8，不含 %2F、%5C、%00，地址与标头合计不超过 64 KB",
            "the address or a header cannot be read: addresses are percent-encoded UTF-8 without"
                + " %2F, %5C and %00, and together with the headers hold 64 KB at most"));
    return problem;
  }
}
