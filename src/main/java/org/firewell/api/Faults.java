package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.firewell.analysis.InputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every fault as {@code application/problem+json} (RFC 9457), never as a stack trace. */
@RestControllerAdvice
class Faults extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private static final Map<Integer, String> CHINESE =
      Map.of(
          400, "请求有误",
          404, "未找到",
          405, "不支持此方法",
          406, "不支持所要求的格式",
          409, "与当前状态冲突",
          413, "请求过大",
          415, "不支持请求的格式",
          500, "服务器出错");

  @ExceptionHandler
  ResponseEntity<Object> parameter(ParameterException fault, WebRequest request) {
    ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, fault.getMessage());
    problem.setProperty("parameter", fault.parameter());
    problem.setProperty("value", fault.value());
    problem.setProperty("allowed", fault.allowed());
    return reply(problem, request);
  }

  @ExceptionHandler
  ResponseEntity<Object> input(InputException fault, WebRequest request) {
    ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, fault.getMessage());
    problem.setProperty("parameter", fault.input());
    return reply(problem, request);
  }

  @ExceptionHandler
  ResponseEntity<Object> status(StatusException fault, WebRequest request) {
    ProblemDetail problem = problem(fault.status(), fault.getMessage());
    problem.setType(URI.create(fault.type()));
    fault.members().forEach(problem::setProperty);
    return reply(problem, request);
  }

  @ExceptionHandler
  ResponseEntity<Object> broken(Exception fault, HttpServletRequest asked, WebRequest request) {
    LOG.error("{} {} broke", asked.getMethod(), asked.getRequestURI(), fault);
    return reply(
        problem(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "a fault in the programme; the server's log holds its trace"),
        request);
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception fault,
      Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ProblemDetail problem =
        body instanceof ProblemDetail given
            ? given
            : problem(HttpStatus.valueOf(status.value()), null);
    return reply(problem, headers, request);
  }

  private static ProblemDetail problem(HttpStatus status, String sentence) {
    return ProblemDetail.forStatusAndDetail(status, sentence);
  }

  private static ResponseEntity<Object> reply(ProblemDetail problem, WebRequest request) {
    return reply(problem, new HttpHeaders(), request);
  }

  private static ResponseEntity<Object> reply(
      ProblemDetail problem, HttpHeaders headers, WebRequest request) {
    problem.setTitle(title(problem.getStatus(), request.getLocale()));
    return ResponseEntity.status(problem.getStatus())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static String title(int status, Locale wanted) {
    return wanted.getLanguage().equals("zh") && CHINESE.containsKey(status)
        ? CHINESE.get(status)
        : HttpStatus.valueOf(status).getReasonPhrase();
  }
}
