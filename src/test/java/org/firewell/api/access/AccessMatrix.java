package org.firewell.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.firewell.account.Role;
import org.firewell.api.ApiTest;
import org.firewell.api.http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route that the application has, tried by the public and by each role. A route that nobody
 * wrote into the table fails here, and is shut.
 */
abstract class AccessMatrix extends ApiTest {

  private static final Path WEB = Path.of("web");

  /** Only the container comes here, when something broke. */
  private static final String ERROR = "/error";

  /** A route that somebody made and wrote into no table. */
  private static final String UNCOVERED = "/api/uncovered";

  @Autowired List<HandlerMapping> mappings;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping controllers;

  @Autowired Publicity publicity;

  @BeforeEach
  void forgetToWriteARouteIntoTheTable() throws NoSuchMethodException {
    RequestMappingInfo info =
        RequestMappingInfo.paths(UNCOVERED)
            .methods(RequestMethod.GET)
            .options(controllers.getBuilderConfiguration())
            .build();
    if (!controllers.getHandlerMethods().containsKey(info)) {
      controllers.registerMapping(info, this, AccessMatrix.class.getDeclaredMethod("secret"));
    }
  }

  @ResponseBody
  String secret() {
    return "secret";
  }

  /** A method and an address, each variable filled in. */
  record Route(String method, String address) {

    Access.Who who() {
      return Access.find(method, PathContainer.parsePath(address))
          .orElseThrow(() -> new AssertionError(this + " is not in the table of Access"))
          .who();
    }

    boolean isCovered() {
      return Access.find(method, PathContainer.parsePath(address)).isPresent();
    }
  }

  /** All of them: controllers, pages, and the files that are served as they are. */
  List<Route> routes() throws IOException {
    Set<Route> routes = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
    for (HandlerMapping mapping : mappings) {
      if (mapping instanceof RequestMappingInfoHandlerMapping controllers) {
        controllers.getHandlerMethods().keySet().forEach(info -> routes.addAll(routes(info)));
      } else if (mapping instanceof AbstractUrlHandlerMapping pages) {
        pages.getHandlerMap().keySet().stream()
            .filter(pattern -> !pattern.endsWith("/**"))
            .forEach(page -> routes.add(new Route("GET", page)));
      } else if (mapping instanceof RouterFunctionMapping functions) {
        assertThat(functions.getRouterFunction()).as("routes as functions").isNull();
      } else {
        assertThat(mapping.getClass().getSimpleName()).isEqualTo("WelcomePageHandlerMapping");
      }
    }
    try (Stream<Path> files = Files.walk(WEB)) {
      files
          .filter(file -> Files.isRegularFile(file) && !file.startsWith(WEB.resolve("test")))
          .map(file -> "/" + WEB.relativize(file).toString().replace('\\', '/'))
          .forEach(address -> routes.add(new Route("GET", address)));
    }
    routes.add(new Route("GET", "/"));
    routes.add(new Route("GET", "/webjars/leaflet/dist/leaflet.css"));
    routes.removeIf(route -> route.address().equals(ERROR));
    return new ArrayList<>(routes);
  }

  private static List<Route> routes(RequestMappingInfo info) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    return info.getPatternValues().stream()
        .map(pattern -> pattern.isEmpty() ? "/" : pattern.replaceAll("\\{[^}]+}", "x"))
        .flatMap(
            address ->
                methods.isEmpty()
                    ? Stream.of("GET", "POST", "PUT", "DELETE").map(m -> new Route(m, address))
                    : methods.stream().map(m -> new Route(m.name(), address)))
        .toList();
  }

  @Test
  void every_route_is_in_the_table_and_lets_in_whom_the_table_says() throws IOException {
    List<Route> routes = routes();
    assertThat(routes).hasSizeGreaterThan(60);
    assertThat(routes.stream().filter(route -> !route.isCovered()))
        .as("routes that are not in the table of Access, the one made on purpose alone")
        .containsExactly(new Route("GET", UNCOVERED));
    List<String> otherwise = new ArrayList<>();
    for (Route route : routes) {
      if (route.isCovered()) {
        check(route, "public", isOpen(route.who()), new String[0], otherwise);
        for (Role role : Role.values()) {
          boolean in =
              route.who().open() == Access.Public.ALWAYS
                  || route.who().roles().contains(role) && !route.who().inPerson();
          check(route, role.word(), in, as(role), otherwise);
        }
      }
    }
    assertThat(otherwise).isEmpty();
  }

  @Test
  void what_is_not_in_the_table_is_shut_for_all_though_a_controller_waits_there() {
    get(UNCOVERED).problem(404);
    get(UNCOVERED, as(Role.ADMINISTRATOR)).problem(404);
  }

  private boolean isOpen(Access.Who who) {
    return switch (who.open()) {
      case ALWAYS -> true;
      case READS -> publicity.mayRead();
      case ASKS -> publicity.mayAsk();
      case NEVER -> false;
    };
  }

  private void check(
      Route route, String who, boolean in, String[] headers, List<String> otherwise) {
    HttpRequest.Builder request = request(route.address(), headers);
    request.header("Content-Type", "application/json").header("Accept", "*/*");
    boolean reads = route.method().equals("GET") || route.method().equals("DELETE");
    Reply reply =
        send(
            request.method(
                route.method(),
                reads
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString("{}")));
    // logging in without a token of the page is refused, too, and not for want of a role
    boolean forged = reply.status() == 403 && reply.text().contains("CSRF");
    boolean refused = !forged && Set.of(401, 403).contains(reply.status());
    boolean right = in ? !refused : reply.status() == (who.equals("public") ? 401 : 403);
    if (!right) {
      otherwise.add(route + " by " + who + ": " + reply.status() + " " + reply.text());
    }
  }

  /** For the eye: the table as text, one line for each rule. */
  static String text(List<Access.Rule> table) {
    StringBuilder text = new StringBuilder("| address | methods | who |\n|---|---|---|\n");
    for (Access.Rule rule : table) {
      String addresses =
          String.join(
              ", ", rule.patterns().stream().map(p -> "`" + p.getPatternString() + "`").toList());
      text.append("| ").append(addresses).append(" | ").append(String.join(" ", rule.methods()));
      text.append(" | ").append(rule.who().name()).append(" |\n");
    }
    return text.toString();
  }
}
