package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.firewell.account.Registrar;
import org.firewell.analysis.InputException;
import org.firewell.api.access.Refusal;
import org.firewell.api.http.Format;
import org.firewell.api.http.Language;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Qgis;
import org.firewell.api.http.StatusException;
import org.firewell.render.UnwritableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Every fault as {@code application/problem+json} (RFC 9457), never as a stack trace; as {@code
 * application/json} to those who ask for that name alone.
 */
@RestControllerAdvice
class Faults extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  /** Said always: a client that follows the schema of OGC API - Processes asks for a type. */
  private static final URI BLANK = URI.create("about:blank");

  private static final Map<Integer, String> CHINESE =
      Map.ofEntries(
          Map.entry(400, "请求有误"),
          Map.entry(401, "需要登录"),
          Map.entry(403, "无权进行"),
          Map.entry(404, "未找到"),
          Map.entry(405, "不支持此方法"),
          Map.entry(406, "不支持所要求的格式"),
          Map.entry(409, "与当前状态冲突"),
          Map.entry(412, "已被他人更改"),
          Map.entry(413, "请求过大"),
          Map.entry(414, "请求地址过长"),
          Map.entry(415, "不支持请求的格式"),
          Map.entry(422, "不符合规则"),
          Map.entry(428, "须写明所改的版本"),
          Map.entry(429, "请求过于频繁"),
          Map.entry(500, "服务器出错"),
          Map.entry(503, "暂不可用，请稍后再试"));

  @ExceptionHandler
  ResponseEntity<Object> parameter(ParameterException fault, WebRequest request) {
    ProblemDetail problem =
        problem(HttpStatus.BAD_REQUEST, language(request).of(fault.zh(), fault.en()));
    problem.setProperty("parameter", fault.parameter());
    problem.setProperty("value", fault.value());
    problem.setProperty("allowed", fault.allowed());
    problem.setProperty("zh", fault.zh());
    problem.setProperty("en", fault.en());
    return reply(problem, request);
  }

  /**
   * A query that cannot be taken apart is refused as a whole: of what is left of it nobody knows
   * whether it was meant so.
   */
  @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
  ResponseEntity<Object> query(HttpServletRequest asked, WebRequest request) {
    return parameter(
        new ParameterException(
            "query",
            Objects.toString(asked.getQueryString(), ""),
            "应为百分号编码（UTF-8）的 参数名=值",
            "parameters as name=value, percent-encoded UTF-8"),
        request);
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
  ResponseEntity<Object> refusal(Refusal fault, WebRequest request) {
    ProblemDetail problem = problem(fault.status(), fault.getMessage());
    problem.setProperty("zh", fault.reason().zh());
    problem.setProperty("en", fault.reason().en());
    HttpHeaders headers = new HttpHeaders();
    if (fault.status() == HttpStatus.UNAUTHORIZED) {
      headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Firewell\"");
    }
    if (fault.seconds() != null) {
      problem.setProperty("seconds", fault.seconds());
      headers.set(HttpHeaders.RETRY_AFTER, fault.seconds().toString());
    }
    return reply(problem, headers, request);
  }

  @ExceptionHandler
  ResponseEntity<Object> unwritable(UnwritableException fault, WebRequest request) {
    ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, fault.getMessage());
    problem.setProperty("zh", fault.zh());
    problem.setProperty("en", fault.en());
    return reply(problem, request);
  }

  @ExceptionHandler
  ResponseEntity<Object> refused(Registrar.RefusedException fault, WebRequest request) {
    return refusal(Refusal.conflict(fault.reason()), request);
  }

  /**
   * What was begun to be sent cannot end well any more: the connection is broken, so that nobody
   * takes it for whole. That who asked hung up is no fault: a map does so with every tile that it
   * has moved away from.
   */
  @ExceptionHandler
  ResponseEntity<Object> broken(
      Exception fault, HttpServletRequest asked, HttpServletResponse reply, WebRequest request)
      throws Exception {
    if (DisconnectedClientHelper.isClientDisconnectedException(fault)) {
      return null;
    }
    LOG.error("{} {} broke", asked.getMethod(), asked.getRequestURI(), fault);
    if (reply.isCommitted()) {
      throw fault;
    }
    String id = RequestIds.current().orElse("");
    ProblemDetail problem =
        problem(
            HttpStatus.INTERNAL_SERVER_ERROR,
            language(request)
                .of(
                    "程序出错，日志按编号有记录：" + id,
                    "a fault in the programme; the server's log holds its trace under " + id));
    problem.setProperty("request", id);
    return reply(problem, request);
  }

  /** A type that is not served is one thing; not to tell the type is another. */
  @Override
  protected ResponseEntity<Object> handleHttpMediaTypeNotSupported(
      HttpMediaTypeNotSupportedException fault,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return request.getHeader(HttpHeaders.CONTENT_TYPE) == null
        ? parameter(
            new ParameterException(
                HttpHeaders.CONTENT_TYPE,
                "",
                "应为 " + MediaType.toString(fault.getSupportedMediaTypes()) + " 之一",
                "one of " + MediaType.toString(fault.getSupportedMediaTypes())),
            request)
        : super.handleHttpMediaTypeNotSupported(fault, headers, status, request);
  }

  /** Says in which types it is served. */
  @Override
  protected ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
      HttpMediaTypeNotAcceptableException fault,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String types = MediaType.toString(fault.getSupportedMediaTypes());
    ProblemDetail problem =
        problem(
            HttpStatus.NOT_ACCEPTABLE,
            language(request).of("可用的格式：" + types, "it is served as " + types));
    problem.setProperty("allowed", types);
    return reply(problem, headers, request);
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
    if (problem.getType() == null) {
      problem.setType(BLANK);
    }
    String title = title(problem.getStatus(), language(request));
    problem.setTitle(title);
    if (problem.getDetail() == null) {
      problem.setDetail(title);
    }
    ResponseEntity.BodyBuilder reply = ResponseEntity.status(problem.getStatus()).headers(headers);
    HttpServletRequest asked = ((ServletWebRequest) request).getRequest();
    if (Qgis.asks(asked)) {
      return reply
          .contentType(MediaType.APPLICATION_XML)
          .body(Qgis.report(problem.getStatus(), sentence(problem, Language.of(asked))));
    }
    return reply.contentType(MediaType.valueOf(name(request))).body(problem);
  }

  /** What a person is to read: what is wrong, and where several things are, each of them. */
  private static String sentence(ProblemDetail problem, Language language) {
    Map<String, Object> members =
        problem.getProperties() == null ? Map.of() : problem.getProperties();
    String own = language.of("zh", "en");
    String sentence = members.getOrDefault(own, problem.getDetail()).toString();
    return members.get("faults") instanceof List<?> faults
        ? faults.stream()
            .map(fault -> ((Map<?, ?>) fault).get(own).toString())
            .collect(Collectors.joining("; ", sentence + ": ", ""))
        : sentence;
  }

  /** Clients of OGC API - Processes look for {@code application/json} and ask for it. */
  private static String name(WebRequest request) {
    return Format.name(
        request.getHeader(HttpHeaders.ACCEPT),
        MediaType.APPLICATION_PROBLEM_JSON_VALUE,
        MediaType.APPLICATION_JSON_VALUE);
  }

  private static Language language(WebRequest request) {
    return Language.of(((ServletWebRequest) request).getRequest());
  }

  static String title(int status, Language language) {
    String english = HttpStatus.valueOf(status).getReasonPhrase();
    return language.of(CHINESE.getOrDefault(status, english), english);
  }
}
