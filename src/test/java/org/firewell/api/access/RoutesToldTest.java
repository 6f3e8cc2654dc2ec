package org.firewell.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.firewell.api.ApiTest;
import org.firewell.api.openapi.Contract;
import org.firewell.api.openapi.Contract.Operation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The OpenAPI document holds every route of the standards, and none that is not there. */
class RoutesToldTest extends ApiTest {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping controllers;

  @Test
  void each_route_of_a_controller_is_told() {
    List<Operation> told = new Contract(get("/ogc/api").json()).operations();
    List<String> untold = new ArrayList<>();
    for (RequestMappingInfo info : controllers.getHandlerMethods().keySet()) {
      for (String method : methods(info)) {
        info.getPathPatternsCondition().getPatterns().stream()
            .filter(pattern -> pattern.getPatternString().startsWith("/ogc"))
            .filter(pattern -> told.stream().noneMatch(one -> fits(one, method, pattern)))
            .forEach(pattern -> untold.add(method + " " + pattern));
      }
    }
    assertThat(untold).isEmpty();
  }

  @Test
  void each_rule_about_the_standards_leads_to_something_that_is_told() {
    List<Operation> told = new Contract(get("/ogc/api").json()).operations();
    for (Access.Rule rule : Access.table()) {
      for (PathPattern pattern : rule.patterns()) {
        if (pattern.getPatternString().startsWith("/ogc")) {
          for (String method : rule.methods()) {
            assertThat(told)
                .as(method + " " + pattern)
                .anyMatch(operation -> fits(operation, method, pattern));
          }
        }
      }
    }
  }

  @Test
  void whatever_is_told_is_a_route_of_a_controller() {
    for (Operation operation : new Contract(get("/ogc/api").json()).operations()) {
      assertThat(controllers.getHandlerMethods().keySet())
          .as(operation.toString())
          .anyMatch(
              info ->
                  methods(info).contains(operation.method())
                      && info.getPathPatternsCondition().getPatterns().stream()
                          .anyMatch(pattern -> fits(operation, operation.method(), pattern)));
    }
  }

  private static Set<String> methods(RequestMappingInfo info) {
    Set<String> methods = new TreeSet<>();
    info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
    return methods;
  }

  private static boolean fits(Operation operation, String method, PathPattern pattern) {
    String address = operation.pattern().getPatternString().replaceAll("\\{[^}]+}", "x");
    return operation.method().equals(method)
        && (pattern.matches(PathContainer.parsePath(address))
            || pattern.matches(PathContainer.parsePath(address + "/")));
  }
}
