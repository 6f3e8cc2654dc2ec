package org.firewell.api.access;

import static org.firewell.account.Role.INSPECTOR;
import static org.firewell.account.Role.PLANNER;
import static org.firewell.account.Role.TOWNSHIP;
import static org.firewell.account.Role.WATER_BUREAU;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firewell.account.Role;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who gets in where: the one table of all routes. What is not in it is shut. Whether somebody who
 * got in may write this very thing is asked of {@link org.firewell.account.Rights}.
 */
final class Access {

  /** Everybody, always: what it takes to log in. */
  static final Who ANYBODY = new Who("anybody", Public.ALWAYS, EnumSet.allOf(Role.class), false);

  /** Everybody, unless the public is shut out. */
  static final Who READERS = new Who("readers", Public.READS, EnumSet.allOf(Role.class), false);

  /** Everybody where the public may ask, else those with an account. */
  static final Who ASKERS = new Who("askers", Public.ASKS, EnumSet.allOf(Role.class), false);

  /** Those with an account. */
  static final Who ACCOUNTS = new Who("accounts", Public.NEVER, EnumSet.allOf(Role.class), false);

  /** Those with an account and a session: nothing that a programme does with a token. */
  static final Who IN_PERSON = new Who("in person", Public.NEVER, EnumSet.allOf(Role.class), true);

  /** The same, with a password that was handed out, too: to choose another. */
  static final Who OWNERS =
      new Who("owner in person", Public.NEVER, EnumSet.allOf(Role.class), true);

  private static final Who ADMINISTRATORS = only();
  private static final Who ADMINISTRATORS_IN_PERSON =
      new Who("administrator in person", Public.NEVER, EnumSet.of(Role.ADMINISTRATOR), true);

  private static final List<Rule> TABLE =
      List.of(
          // what a proxy asks before it sends somebody here
          allow(ANYBODY, "GET", "/livez", "/readyz"),
          // what it takes to log in
          allow(ANYBODY, "GET", "/login", "/login.html", "/account", "/account.html"),
          allow(ANYBODY, "GET", "/favicon.svg", "/favicon.ico"),
          allow(ANYBODY, "GET", "/css/**", "/js/**", "/webjars/**"),
          allow(ANYBODY, "GET", "/field-worker.js", "/field.webmanifest"),
          allow(ANYBODY, "GET POST DELETE", "/api/session"),
          allow(OWNERS, "PUT", "/api/session/password"),
          // pages
          allow(READERS, "GET", "/", "/index.html"),
          allow(READERS, "GET", "/quota", "/quota.html", "/field", "/field.html"),
          allow(
              READERS,
              "GET",
              "/data",
              "/data.html",
              "/papers",
              "/papers.html",
              "/jobs",
              "/jobs.html"),
          allow(READERS, "GET", "/townships/{code}", "/villages/{id}", "/jobs", "/hydrants/{id}"),
          allow(READERS, "GET", "/hydrants/{id}/plate", "/hydrants/{id}/qr.svg"),
          allow(READERS, "GET", "/townships/{code}/plates", "/hydrant.html", "/plates.html"),
          allow(READERS, "GET", "/township.html", "/village.html"),
          // the map and the law
          allow(READERS, "GET", "/api/county", "/api/rulesets", "/api/standings/{name}/{id}"),
          allow(READERS, "GET", "/api/nearest", "/api/search"),
          // a map that draws an answer tells as much as the answer does
          allow(
              ASKERS,
              "GET",
              "/api/maps/levels.svg",
              "/api/maps/coverage.svg",
              "/api/maps/overview.svg"),
          allow(READERS, "GET", "/api/maps/{theme}.svg"),
          allow(READERS, "GET", "/api/lineage/townships/{id}", "/api/lineage/villages/{id}"),
          allow(READERS, "GET", "/api/exports", "/api/exports/{name}"),
          allow(READERS, "GET", "/ogc", "/ogc/", "/ogc/api", "/ogc/conformance"),
          allow(READERS, "GET", "/ogc/collections/**", "/ogc/functions"),
          allow(READERS, "GET", "/ogc/styles", "/ogc/styles/signs/{name}.svg"),
          allow(READERS, "GET", "/ogc/tiles/**", "/ogc/tileMatrixSets/**"),
          allow(only(PLANNER, WATER_BUREAU, TOWNSHIP), "POST", "/ogc/collections/{name}/items"),
          allow(
              only(PLANNER, WATER_BUREAU, TOWNSHIP),
              "PUT PATCH DELETE",
              "/ogc/collections/{name}/items/{id}"),
          // questions and answers
          allow(READERS, "GET", "/ogc/processes", "/ogc/processes/{name}"),
          allow(ASKERS, "POST", "/ogc/processes/{name}/execution"),
          allow(READERS, "GET", "/ogc/jobs", "/ogc/jobs/{id}"),
          allow(ASKERS, "GET", "/ogc/jobs/{id}/results"),
          allow(ASKERS, "DELETE", "/ogc/jobs/{id}"),
          allow(ASKERS, "POST", "/api/jobs/{id}/enough"),
          allow(
              ASKERS,
              "GET",
              "/api/scenarios",
              "/api/scenarios/{id}",
              "/api/scenarios/{id}/results"),
          allow(ASKERS, "POST", "/api/scenarios/{id}/comparison"),
          allow(only(PLANNER), "POST", "/api/scenarios"),
          allow(only(PLANNER), "DELETE", "/api/scenarios/{id}"),
          allow(ASKERS, "GET", "/api/papers", "/api/papers/{id}", "/api/papers/{id}/{format}"),
          allow(only(PLANNER, WATER_BUREAU, TOWNSHIP), "POST", "/api/papers"),
          allow(
              ASKERS,
              "GET",
              "/api/coverage/{name}/{id}",
              "/api/townships/{code}",
              "/api/villages/{id}"),
          allow(ASKERS, "POST", "/api/what-if/coverage"),
          allow(READERS, "GET", "/api/targets/figures"),
          allow(only(PLANNER, TOWNSHIP), "POST", "/api/targets/figures"),
          // accounts
          allow(IN_PERSON, "GET POST", "/api/tokens"),
          allow(IN_PERSON, "DELETE", "/api/tokens/{id}"),
          allow(ADMINISTRATORS_IN_PERSON, "GET POST", "/api/accounts"),
          allow(ADMINISTRATORS_IN_PERSON, "GET", "/api/accounts/events"),
          allow(ADMINISTRATORS_IN_PERSON, "PUT", "/api/accounts/{name}"),
          allow(ADMINISTRATORS_IN_PERSON, "POST", "/api/accounts/{name}/reset"),
          // the ledger and the field
          allow(ACCOUNTS, "GET", "/api/hydrants/{id}/steps"),
          allow(
              only(WATER_BUREAU, PLANNER, TOWNSHIP),
              "POST",
              "/api/hydrants/{id}/steps",
              "/api/hydrants/{id}/steps/{step}/undo"),
          allow(READERS, "GET", "/api/tasks/**"),
          allow(only(PLANNER), "POST PUT", "/api/tasks/**"),
          allow(ASKERS, "GET", "/api/reconciliation"),
          allow(only(PLANNER), "POST", "/api/reconciliation"),
          allow(ACCOUNTS, "GET", "/api/inspections/**", "/api/repairs/**", "/api/rounds"),
          allow(only(INSPECTOR, WATER_BUREAU, TOWNSHIP), "POST PUT", "/api/inspections/**"),
          allow(only(WATER_BUREAU, TOWNSHIP), "POST PUT", "/api/repairs/**"),
          allow(READERS, "POST", "/api/reports"),
          allow(only(PLANNER, WATER_BUREAU, TOWNSHIP, INSPECTOR), "GET", "/api/reports/**"),
          allow(only(PLANNER, WATER_BUREAU, TOWNSHIP), "POST PUT", "/api/reports/{id}/**"),
          allow(ACCOUNTS, "GET", "/api/attachments/**"),
          allow(only(PLANNER, WATER_BUREAU, TOWNSHIP, INSPECTOR), "POST", "/api/attachments"),
          allow(ACCOUNTS, "GET", "/api/edits/**"),
          allow(ADMINISTRATORS_IN_PERSON, "GET", "/api/backup"),
          allow(ADMINISTRATORS, "POST", "/api/edits/{id}/undo", "/api/imports/**"),
          allow(ADMINISTRATORS, "GET POST PUT DELETE", "/api/uploads/**", "/api/profiles/**"),
          allow(ADMINISTRATORS, "GET", "/api/partners/**"));

  /** What the management address has, for whoever reaches it; nothing else is there. */
  private static final List<Rule> MANAGEMENT =
      List.of(allow(ANYBODY, "GET", "/metrics", "/health", "/health/live", "/health/ready"));

  private Access() {}

  /** The rule for a request; empty when the table has none. */
  static Optional<Rule> find(String method, PathContainer path) {
    return find(TABLE, method, path);
  }

  static Optional<Rule> find(List<Rule> table, String method, PathContainer path) {
    return table.stream().filter(rule -> rule.takes(method) && rule.leadsTo(path)).findFirst();
  }

  /** The methods that some rule has for an address. */
  static Set<String> methods(List<Rule> table, PathContainer path) {
    return table.stream()
        .filter(rule -> rule.leadsTo(path))
        .flatMap(rule -> rule.methods().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The whole table. */
  static List<Rule> table() {
    return TABLE;
  }

  /** The whole table of the management address, which is off unless it is given a port. */
  static List<Rule> management() {
    return MANAGEMENT;
  }

  private static Rule allow(Who who, String methods, String... patterns) {
    return new Rule(
        who,
        List.of(methods.split(" ")),
        Arrays.stream(patterns).map(PathPatternParser.defaultInstance::parse).toList());
  }

  /** Some roles, and the administrator with them. */
  private static Who only(Role... roles) {
    EnumSet<Role> all = EnumSet.of(Role.ADMINISTRATOR, roles);
    String name = all.stream().map(Role::word).collect(Collectors.joining(", "));
    return new Who(name, Public.NEVER, all, false);
  }

  /** When somebody without an account gets in. */
  enum Public {
    ALWAYS,
    READS,
    ASKS,
    NEVER
  }

  /**
   * Who gets in.
   *
   * @param name for people
   * @param open when the public does
   * @param roles that do
   * @param inPerson whether with a session alone, not with a token
   */
  record Who(String name, Public open, Set<Role> roles, boolean inPerson) {}

  /** Who gets in with some methods at some addresses. */
  record Rule(Who who, List<String> methods, List<PathPattern> patterns) {

    /** HEAD asks what GET does; OPTIONS, which methods there are. */
    boolean takes(String method) {
      return Stream.of(method, method.equals("HEAD") ? "GET" : method).anyMatch(methods::contains)
          || method.equals("OPTIONS");
    }

    boolean leadsTo(PathContainer path) {
      return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }
  }
}
