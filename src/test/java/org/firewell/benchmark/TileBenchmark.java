package org.firewell.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.firewell.feature.Attribute;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.geo.TileSquare;
import org.firewell.query.TileQuery;
import org.firewell.store.PostgisTiles;
import org.locationtech.jts.geom.Envelope;

/**
 * What a tile of buildings costs that nobody asked for before: the statement with generalisation
 * and crowds, against PostGIS's own {@code ST_AsMVT} of the same rows as they are, by turns; the
 * least of the runs, for what others do on the machine is not in it. Run with the class path of the
 * tests; the number of buildings is the argument (200000).
 */
public final class TileBenchmark {

  private static final LocalDate DAY = LocalDate.of(2022, 12, 31);

  /** Of a tile that takes long, and of one that takes a moment. */
  private static final int FEW_RUNS = 7;

  private static final int RUNS = 101;
  private static final int NEAR = 12;

  private static final String PLAIN =
      """
      select length(ST_AsMVT(t, 'buildings', 4096, 'g')) from (
        select id, fire_resistance, storeys,
               ST_AsMVTGeom(ST_Transform(geom, 3857), ST_TileEnvelope(%d, %d, %d), 4096, 128) as g
        from building
        where geom && ST_Transform(ST_TileEnvelope(%d, %d, %d), 4490)) t
      """;

  private TileBenchmark() {}

  public static void main(String[] arguments) {
    int count = arguments.length == 0 ? 200_000 : Integer.parseInt(arguments[0]);
    try (PostgisTiles postgis = new PostgisTiles(Ground.of(Map.of()))) {
      postgis.execute(
          """
          select setseed(0.5);
          insert into building (id, version, storeys, geom)
          select 'b' || i, 0, i %% 30,
                 ST_Buffer(ST_SetSRID(ST_MakePoint(118.3 + random() * 0.4, 24.5 + random() * 0.4), 4490), 0.0001, 1)
          from generate_series(1, %d) i;
          analyze building;
          """
              .formatted(count));
      System.out.println("zoom  features' tile ms  ST_AsMVT alone ms  ratio  bytes  bytes alone");
      for (int zoom = 0; zoom <= TileSquare.MAX_ZOOM; zoom += 2) {
        row(postgis, over(zoom));
      }
    }
  }

  private static void row(PostgisTiles postgis, TileSquare square) {
    List<Attribute> attributes =
        List.of(
            FeatureType.BUILDINGS.attribute("fire_resistance").orElseThrow(),
            FeatureType.BUILDINGS.attribute("storeys").orElseThrow());
    TileQuery query = new TileQuery(FeatureType.BUILDINGS, square, DAY, DAY, attributes, null);
    int z = square.zoom();
    int x = square.column();
    int y = square.row();
    String plain = PLAIN.formatted(z, x, y, z, x, y);
    double ours = Double.MAX_VALUE;
    double theirs = Double.MAX_VALUE;
    for (int i = 0; i < (z < NEAR ? FEW_RUNS : RUNS); i++) {
      ours = Math.min(ours, millis(() -> postgis.tiles().find(query)));
      theirs = Math.min(theirs, millis(() -> postgis.query(plain)));
    }
    System.out.printf(
        "%4d  %15.1f  %17.1f  %5.2f  %d  %s%n",
        z,
        ours,
        theirs,
        ours / theirs,
        postgis.tiles().find(query).orElseThrow().length,
        postgis.query(plain).trim());
  }

  private static double millis(Supplier<Object> work) {
    long start = System.nanoTime();
    work.get();
    return (System.nanoTime() - start) / 1e6;
  }

  private static TileSquare over(int zoom) {
    Envelope world = new TileSquare(0, 0, 0).metres();
    double side = world.getWidth() / (1 << zoom);
    return new TileSquare(
        zoom,
        (int) ((world.getMaxY() - TileSquare.y(24.7)) / side),
        (int) ((TileSquare.x(118.5) - world.getMinX()) / side));
  }
}
