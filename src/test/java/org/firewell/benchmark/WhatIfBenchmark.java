package org.firewell.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.firewell.FirewellServer;
import org.firewell.feature.County;
import org.firewell.feature.Drafts;
import org.firewell.feature.Features;
import org.firewell.scene.Scene;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long a dragged hydrant takes over HTTP: the whole server on H2GIS in memory with the county
 * of {@link LiveCoverageBenchmark}, one request after the other.
 *
 * <p>Arguments: buildings (200000), hydrants (5000), moves (500), measure (straight), edges of the
 * lattice (100000).
 */
public final class WhatIfBenchmark {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private WhatIfBenchmark() {}

  public static void main(String... arguments) throws IOException, InterruptedException {
    LiveCoverageBenchmark.County county = LiveCoverageBenchmark.County.of(arguments);
    try (ConfigurableApplicationContext server =
        SpringApplication.run(
            FirewellServer.class,
            "--firewell.dataset=none",
            "--server.port=0",
            "--spring.datasource.url=jdbc:h2:mem:what-if;DB_CLOSE_DELAY=-1")) {
      server
          .getBean(Features.class)
          .load(
              new County("沙漠县", Scene.DAY, List.of("gb")),
              county.ground(),
              Map.of(),
              Drafts.imported());
      String address =
          "http://localhost:"
              + server.getEnvironment().getProperty("local.server.port")
              + "/api/what-if/coverage";
      double[] times = new double[county.moves()];
      Random random = new Random(1);
      for (int i = 0; i < times.length; i++) {
        HttpRequest request = request(address, county, random);
        long start = System.nanoTime();
        HttpResponse<String> reply = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        times[i] = (System.nanoTime() - start) / 1e6;
        if (reply.statusCode() != 200) {
          throw new IllegalStateException(reply.body());
        }
      }
      print(county.measure(), times);
    }
  }

  private static HttpRequest request(
      String address, LiveCoverageBenchmark.County county, Random random) {
    Coordinate at =
        Scene.at(county.side() * random.nextDouble(), county.side() * random.nextDouble());
    String body =
        """
        {"inputs": {"facilities": "hydrants", "measure": "%s"}, "added": [
          {"type": "Feature", "collection": "hydrants", "id": "new",
           "geometry": {"type": "Point", "coordinates": [%s, %s]},
           "properties": {"kind": "above_ground", "ownership": "municipal",
             "lifecycle": "in_service", "condition": "usable", "accepted_on": "2022-12-31"}}]}"""
            .formatted(county.measure(), at.x, at.y);
    return HttpRequest.newBuilder(URI.create(address))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private static void print(String measure, double[] times) {
    double[] warm = Arrays.copyOfRange(times, times.length / 5, times.length);
    Arrays.sort(warm);
    System.out.printf(
        Locale.ROOT,
        "%s over HTTP: median %.1f ms, 95 %% %.1f ms, most %.1f ms; the first, making ready, %.0f ms%n",
        measure,
        warm[warm.length / 2],
        warm[warm.length * 95 / 100],
        warm[warm.length - 1],
        times[0]);
  }
}
