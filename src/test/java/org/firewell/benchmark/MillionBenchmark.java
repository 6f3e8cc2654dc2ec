package org.firewell.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.firewell.benchmark.SmallHeap.Download;
import org.firewell.feature.Features;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Whether what is asked of a collection costs what is given and not what is kept: pages near and
 * far, conditions, counts and downloads of 10,000, 100,000 and a million hydrants over HTTP on the
 * loopback, each beside plain SQL through JDBC.
 *
 * <p>Arguments: {@code h2}, {@code postgis} or {@code both} (both); {@code pages}, {@code
 * downloads} or {@code all} (all); then numbers of hydrants (10000 100000 1000000). A time is the
 * median of {@value #RUNS}, each of a page or a box that nobody asked for before.
 */
public final class MillionBenchmark {

  private static final int RUNS = 7;
  private static final int PAGE = 100;
  private static final String ITEMS = "/ogc/collections/hydrants/items?f=json";
  private static final String ALL = "/ogc/collections/hydrants/items?f=json&limit=1000000";
  private static final String HEAP = "256m";
  private static final int SECONDS = 5;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Random random = new Random(11);
  private final Million million;
  private String address;
  private String token;
  private Connection database;

  private MillionBenchmark(Million million) {
    this.million = million;
  }

  public static void main(String... arguments) throws Exception {
    String databases = arguments.length > 0 ? arguments[0] : "both";
    String parts = arguments.length > 1 ? arguments[1] : "all";
    List<Integer> sizes =
        arguments.length > 2
            ? Arrays.stream(arguments).skip(2).map(Integer::valueOf).toList()
            : List.of(10_000, 100_000, 1_000_000);
    for (int size : sizes) {
      if (!databases.equals("postgis")) {
        new MillionBenchmark(Million.h2(size)).run(parts);
      }
      if (!databases.equals("h2")) {
        new MillionBenchmark(Million.postgis(size)).run(parts);
      }
    }
    System.exit(0);
  }

  private void run(String parts) throws Exception {
    System.out.printf("%n### %s, %,d hydrants%n%n", million.database(), million.size());
    try (ConfigurableApplicationContext server = million.start();
        Connection connection = server.getBean(DataSource.class).getConnection()) {
      long start = System.nanoTime();
      million.load(server.getBean(Features.class));
      System.out.printf(Locale.ROOT, "loaded in %.1f s%n%n", (System.nanoTime() - start) / 1e9);
      address = Million.address(server);
      token = Million.token(server);
      database = connection;
      if (million.url() != null) {
        sql("analyze hydrant");
      }
      if (!parts.equals("downloads")) {
        tables();
      }
    }
    if (!parts.equals("pages")) {
      downloads();
    }
  }

  private void tables() throws Exception {
    System.out.println("| asked | Firewell ms | plain SQL ms | ratio |\n|---|---:|---:|---:|");
    pages();
    conditions();
    counts();
    rounded();
    rates();
  }

  private void pages() throws Exception {
    for (int page : new int[] {1, 100, 10_000}) {
      int before = (page - 1) * PAGE;
      if (before + PAGE + 2 * RUNS <= million.size()) {
        row(
            "page %,d, after".formatted(page),
            i -> () -> get("&after=" + after(before + i)),
            i ->
                () ->
                    sql(
                        "select * from hydrant where id > ? order by id limit 101",
                        Million.id(before + i)));
        row(
            "page %,d, offset".formatted(page),
            i -> () -> get("&offset=" + (before + RUNS + i)),
            i ->
                () ->
                    sql("select * from hydrant order by id limit 101 offset ?", before + RUNS + i));
      }
    }
  }

  private void conditions() throws Exception {
    String[] boxes = IntStream.rangeClosed(0, RUNS).mapToObj(i -> box(0.02)).toArray(String[]::new);
    row(
        "box of a thousandth, one of 6 diameters",
        i -> () -> get("&main_diameter_mm=200&bbox=" + boxes[i]),
        i ->
            () ->
                sql(
                    "select * from hydrant where geom && "
                        + envelope(boxes[i])
                        + " and main_diameter_mm = 200 order by id limit 101"));
    int[][] ids =
        IntStream.rangeClosed(0, RUNS)
            .mapToObj(i -> random.ints(20, 0, million.size()).toArray())
            .toArray(int[][]::new);
    row(
        "20 ids",
        i -> () -> get("&filter=" + encoded("id IN (" + list(ids[i]) + ")")),
        i -> () -> sql("select * from hydrant where id in (" + list(ids[i]) + ") order by id"));
    String[] prefixes =
        IntStream.rangeClosed(0, RUNS)
            .mapToObj(i -> Million.id(random.nextInt(million.size())).substring(0, 6))
            .toArray(String[]::new);
    row(
        "ids that begin so: 100",
        i -> () -> get("&filter=" + encoded("id LIKE '" + prefixes[i] + "%'")),
        i ->
            () ->
                sql(
                    "select * from hydrant where id >= ? and id < ? order by id limit 101",
                    prefixes[i],
                    prefixes[i] + "~"));
  }

  private void counts() throws Exception {
    row(
        "count of a village, looked at all",
        i -> () -> get("&village=350582" + (100_200 + i)),
        i ->
            () ->
                sql("select count(*) from hydrant where village = '350582" + (100_200 + i) + "'"));
    get("&village=350582100300");
    row(
        "count of a village, counted before",
        i -> () -> get("&village=350582100300&offset=" + (i + 1)),
        i ->
            () ->
                sql("select count(*) from hydrant where village = '350582" + (100_350 + i) + "'"));
  }

  /** The public's conditions on places: of what is shown, not of what is. */
  private void rounded() throws Exception {
    String reader = token;
    token = null;
    for (double part : new double[] {0.02, 0.2, 1}) {
      String[] boxes =
          IntStream.rangeClosed(0, RUNS).mapToObj(i -> box(part)).toArray(String[]::new);
      String name = "the public's S_INTERSECTS of %.4f of all".formatted(part * part);
      row(
          name,
          i -> () -> get("&filter=" + encoded("S_INTERSECTS(geometry,BBOX(" + boxes[i] + "))")),
          i ->
              () -> {
                String where = " from hydrant where geom && " + envelope(boxes[i]);
                sql("select *" + where + " order by id limit 101");
                sql("select count(*)" + where);
              });
      row(
          name + ", page 2",
          i ->
              () ->
                  get(
                      "&offset=100&filter="
                          + encoded("S_INTERSECTS(geometry,BBOX(" + boxes[i] + "))")),
          i ->
              () ->
                  sql(
                      "select * from hydrant where geom && "
                          + envelope(boxes[i])
                          + " order by id limit 101 offset 100"));
    }
    token = reader;
  }

  private void downloads() throws Exception {
    try (SmallHeap server = new SmallHeap(million, HEAP)) {
      server.read(ITEMS, token);
      long idle = server.fullest(ITEMS, token);
      server.read(ALL.replace("1000000", "20000"), token);
      Download all = server.read(ALL, token);
      System.out.printf(
          Locale.ROOT,
          "%nall, heap of %s: %,d bytes, first after %.0f ms, all after %.1f s, %.1f MB/s;"
              + " %d MB live at the most, %d before%n",
          HEAP,
          all.bytes(),
          all.firstMillis(),
          all.seconds(),
          all.bytes() / all.seconds() / 1e6,
          server.fullest(ALL, token),
          idle);
    }
  }

  /** Pages at random by 16 who ask at once, and the share of who asks in what is known already. */
  private void rates() throws Exception {
    Wrk wrk = new Wrk(SECONDS);
    String who = "Authorization: " + token;
    List<String> pages =
        random
            .ints(50_000, 0, million.size() - PAGE)
            .mapToObj(n -> ITEMS + "&limit=" + PAGE + "&after=" + after(n))
            .toList();
    System.out.printf(
        Locale.ROOT,
        "%n%s pages a second: over HTTP %s%n",
        million.database(),
        rounds(() -> wrk.askAll(address, pages, who).requests()));
    if (million.url() != null) {
      System.out.println(
          "the same rows by pgbench " + rounds(() -> PgBench.rate(million, PAGE, SECONDS)));
    }
    System.out.println(
        "known already, to the public "
            + rounds(() -> known(wrk, "Accept: application/geo+json"))
            + ", with a token "
            + rounds(() -> known(wrk, who)));
  }

  private double known(Wrk wrk, String header) throws Exception {
    String[] named = header.split(": ");
    HttpRequest first =
        HttpRequest.newBuilder(URI.create(address + ITEMS)).header(named[0], named[1]).build();
    String tag =
        client.send(first, BodyHandlers.discarding()).headers().firstValue("ETag").orElseThrow();
    return wrk.ask(address + ITEMS, header, "If-None-Match: " + tag).requests();
  }

  /** Of three, the first of which warms up, all are told. */
  private static String rounds(Callable<Double> rate) throws Exception {
    StringBuilder told = new StringBuilder();
    for (int round = 0; round < 3; round++) {
      told.append(String.format(Locale.ROOT, "%,.0f ", rate.call()));
    }
    return told.toString().strip();
  }

  private void row(String name, IntFunction<Work> ours, IntFunction<Work> theirs) throws Exception {
    ours.apply(RUNS).run();
    theirs.apply(RUNS).run();
    double[] our = new double[RUNS];
    double[] their = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      our[i] = millis(ours.apply(i));
      their[i] = millis(theirs.apply(i));
    }
    double mine = median(our);
    double other = median(their);
    System.out.printf(
        Locale.ROOT, "| %s | %.1f | %.1f | %.2f |%n", name, mine, other, mine / other);
  }

  private static double millis(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[] numbers) {
    return Arrays.stream(numbers).sorted().toArray()[numbers.length / 2];
  }

  /** What the link to the page behind so many says. */
  private static String after(int before) {
    String text = before + " " + Million.id(before - 1);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private String get(String query) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + ITEMS + "&limit=" + PAGE + query));
    if (token != null) {
      request.header("Authorization", token);
    }
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(response.body());
    }
    return response.body();
  }

  private void sql(String statement, Object... values) throws Exception {
    try (PreparedStatement asked = database.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        asked.setObject(i + 1, values[i]);
      }
      if (asked.execute()) {
        read(asked.getResultSet());
      }
    }
    database.commit();
  }

  private static void read(ResultSet rows) throws Exception {
    int columns = rows.getMetaData().getColumnCount();
    while (rows.next()) {
      for (int column = 1; column <= columns; column++) {
        rows.getObject(column);
      }
    }
  }

  /**
   * Somewhere within.
   *
   * @param part of the side
   */
  private String box(double part) {
    double side = Million.SIDE * part;
    double west = Million.WEST + random.nextDouble() * (Million.SIDE - side + 1e-6);
    double south = Million.SOUTH + random.nextDouble() * (Million.SIDE - side + 1e-6);
    return String.format(
        Locale.ROOT, "%.7f,%.7f,%.7f,%.7f", west, south, west + side, south + side);
  }

  private static String envelope(String box) {
    String[] side = box.split(",");
    return "cast('SRID=4490;POLYGON((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))' as geometry)"
        .formatted((Object[]) side);
  }

  private static String list(int[] numbers) {
    return String.join(
        ",", Arrays.stream(numbers).mapToObj(n -> "'" + Million.id(n) + "'").toList());
  }

  private static String encoded(String filter) {
    return URLEncoder.encode(filter, StandardCharsets.UTF_8);
  }

  private interface Work {
    void run() throws Exception;
  }
}
