package org.firewell.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Drags the map to and fro by the mouse and writes down what the browser made of it. */
final class Drags {

  static final String HEAD =
      """
      | zoom | frames | within 33 ms | p50 ms | p95 ms | p99 ms | worst ms | without the layer: \
      within 33 ms | p99 ms | tiles | tile p50 ms | p95 ms | features in a tile, most | KB, most | \
      heap MB |
      |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|""";

  private static final double SMOOTH_MS = 33.4;
  private static final int STEPS = 25;

  /** How far a drag goes in pixels: most of a tile. */
  private static final int FAR = 400;

  private static final String RECORD =
      """
      () => {
        performance.setResourceTimingBufferSize(100000);
        window.frames = [];
        let last = performance.now();
        const tick = (now) => {
          window.frames.push(now - last);
          last = now;
          requestAnimationFrame(tick);
        };
        requestAnimationFrame(tick);
      }""";

  private static final String TAKE_FRAMES = "() => window.frames.splice(0)";

  private static final String TAKE_TILES =
      """
      (name) => {
        const all = performance.getEntriesByType('resource').filter((entry) =>
          entry.name.includes(`/collections/${name}/tiles/`) && entry.responseEnd > 0);
        performance.clearResourceTimings();
        return all.map((entry) => [entry.duration, entry.decodedBodySize]);
      }""";

  private static final String MOST =
      """
      (name) => Math.max(0, ...[...firewell.layers.find((layer) => layer.name === name)
        .tiles._drawn.values()].map((tile) => tile.shapes.length))""";

  private static final String SETTLED =
      """
      () => firewell.layers.every((layer) => !layer.isShown() || !layer.tiles.isLoading())
        && !document.querySelector('.leaflet-zoom-anim')""";

  private final MapPage map;
  private final String layer;
  private final int seconds;
  private final List<Double> all = new ArrayList<>();

  Drags(MapPage map, String layer, int seconds) {
    this.map = map;
    this.layer = layer;
    this.seconds = seconds;
  }

  void start() {
    map.ask(RECORD);
  }

  /** Zooms to a place and drags about it; a row of the table. */
  void at(int zoom, double lon, double lat) {
    take(TAKE_FRAMES);
    map.ask(TAKE_TILES, layer);
    map.ask(
        "([zoom, lat, lon]) => { firewell.map.setView([lat, lon], zoom); }",
        List.of(zoom, lat, lon));
    drag();
    List<Double> with = sorted(take(TAKE_FRAMES));
    map.await(SETTLED);
    List<List<Double>> tiles = pairs(map.ask(TAKE_TILES, layer));
    int most = ((Number) map.ask(MOST, layer)).intValue();
    all.addAll(with);
    show(false);
    take(TAKE_FRAMES);
    drag();
    List<Double> without = sorted(take(TAKE_FRAMES));
    show(true);
    map.await(SETTLED);
    List<Double> waits = tiles.stream().map(tile -> tile.get(0)).sorted().toList();
    double bytes = tiles.stream().mapToDouble(tile -> tile.get(1)).max().orElse(0);
    System.out.printf(
        Locale.ROOT,
        "| %d | %d | %.1f %% | %.0f | %.0f | %.0f | %.0f | %.1f %% | %.0f | %d | %.0f | %.0f |"
            + " %,d | %.0f | %.0f |%n",
        zoom,
        with.size(),
        smooth(with),
        quantile(with, 0.5),
        quantile(with, 0.95),
        quantile(with, 0.99),
        quantile(with, 1),
        smooth(without),
        quantile(without, 0.99),
        tiles.size(),
        quantile(waits, 0.5),
        quantile(waits, 0.95),
        most,
        bytes / 1024,
        heap());
  }

  /** Changes the page to light or dark. */
  void look(String theme) {
    map.ask("(theme) => { firewell.view.change({ theme }); }", theme);
    map.await(SETTLED);
  }

  /** Zooms out step by step, dragging a little at each: what was seen is known already. */
  void back(int zoom) {
    take(TAKE_FRAMES);
    while (((Number) map.ask("firewell.map.getZoom()")).intValue() > zoom) {
      map.ask("() => { firewell.map.zoomOut(); }");
      drag();
    }
    List<Double> frames = sorted(take(TAKE_FRAMES));
    all.addAll(frames);
    tell("and back again", frames);
  }

  void tellWhole() {
    all.sort(Comparator.naturalOrder());
    tell("all together", all);
  }

  private static void tell(String what, List<Double> frames) {
    System.out.printf(
        Locale.ROOT,
        "%n%s: %d frames, %.1f %% within 33 ms, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, worst %.0f ms%n",
        what,
        frames.size(),
        smooth(frames),
        quantile(frames, 0.5),
        quantile(frames, 0.95),
        quantile(frames, 0.99),
        quantile(frames, 1));
  }

  /** About the place, once the flight to it is over: a map in flight cannot be dragged. */
  private void drag() {
    map.await("() => !document.querySelector('.leaflet-zoom-anim')");
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    for (int i = 0; System.nanoTime() < end; i++) {
      boolean sideways = i % 3 != 2;
      int there = i / 2 % 2 == 0 ? FAR : -FAR;
      map.fling(sideways ? there : 0, sideways ? 0 : there / 2, STEPS);
    }
  }

  private void show(boolean shown) {
    map.ask(
        "([name, shown]) => firewell.layers.find((layer) => layer.name === name)"
            + "[shown ? 'show' : 'hide']() && undefined",
        List.of(layer, shown));
  }

  private double heap() {
    return ((Number) map.ask("performance.memory.usedJSHeapSize")).doubleValue() / (1 << 20);
  }

  private List<Double> take(String what) {
    return numbers(map.ask(what));
  }

  private static List<List<Double>> pairs(Object list) {
    return ((List<?>) list).stream().map(Drags::numbers).toList();
  }

  private static List<Double> numbers(Object list) {
    return ((List<?>) list).stream().map(n -> ((Number) n).doubleValue()).toList();
  }

  private static List<Double> sorted(List<Double> numbers) {
    return numbers.stream().sorted().toList();
  }

  private static double smooth(List<Double> frames) {
    return 100.0 * frames.stream().filter(ms -> ms <= SMOOTH_MS).count() / frames.size();
  }

  private static double quantile(List<Double> sorted, double part) {
    return sorted.isEmpty()
        ? 0
        : sorted.get(Math.min(sorted.size() - 1, (int) (part * sorted.size())));
  }
}
