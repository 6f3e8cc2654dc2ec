package org.firewell.spark;

import org.apache.sedona.spark.SedonaContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Sedona SQL's own joins over the ground that {@code SearchAlone} writes, told step by step on
 * standard output; then how its answers differ from those of Firewell that lie beside.
 *
 * <p>Arguments: {@code prepare} or {@code ask}; {@code straight} (nearest neighbours in degrees, of
 * which the ellipsoid decides), {@code spheroid} (by {@code use_spheroid}) or {@code roads}; the
 * folder; the number of parts of each side.
 */
public final class SedonaJoins {

  /** Metres are compared by the millimetre. */
  private static final String HALF_A_MILLIMETRE = " + 0.0005";

  /** By degrees the best of some, of which the ellipsoid decides. */
  private static final String NEAREST =
      "select d.id, min(ST_DistanceSpheroid(d.place, s.place)) metres"
          + " from demand d join sources s on ST_KNN(d.place, s.place, %s) group by d.id";

  private final SparkSession spark;
  private final String folder;
  private final int parts;

  private SedonaJoins(SparkSession spark, String folder, int parts) {
    this.spark = spark;
    this.folder = folder;
    this.parts = parts;
  }

  public static void main(String... arguments) {
    SparkSession session =
        SedonaContext.create(
            SedonaContext.builder()
                .config("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
                .config(
                    "spark.kryo.registrator", "org.apache.sedona.core.serde.SedonaKryoRegistrator")
                .config("spark.kryoserializer.buffer.max", "1g")
                .getOrCreate());
    SedonaJoins joins = new SedonaJoins(session, arguments[2], Integer.parseInt(arguments[3]));
    boolean isStraight = !arguments[1].equals("roads");
    if (arguments[0].equals("prepare")) {
      joins.prepare(isStraight);
    } else if (isStraight) {
      joins.straight(arguments[1].equals("straight"));
    } else {
      joins.roads();
    }
    session.stop();
  }

  /** Roads and their demand are brought to metres, since distances to lines are planar. */
  private void prepare(boolean isStraight) {
    String place = isStraight ? "%s" : "ST_Transform(%s, 'EPSG:4326', 'EPSG:4546')";
    write(
        "demand",
        csv("demand", "id int, lon double, lat double")
            .selectExpr("id", place.formatted("ST_Point(lon, lat)") + " place"));
    write(
        "sources",
        isStraight
            ? csv("sources", "id int, lon double, lat double")
                .selectExpr("id", "ST_Point(lon, lat) place")
            : csv("sources", "id int, edge string")
                .selectExpr("id", place.formatted("ST_GeomFromWKT(edge)") + " place"));
  }

  private Dataset<Row> csv(String name, String columns) {
    return spark.read().schema(columns).csv(folder + "/" + name + ".csv");
  }

  private void write(String name, Dataset<Row> rows) {
    rows.repartition(parts)
        .write()
        .mode(SaveMode.Overwrite)
        .format("geoparquet")
        .save(folder + "/" + name + ".parquet");
  }

  private void straight(boolean isByDegrees) {
    read();
    System.out.println("step nearest");
    answer("nearest", NEAREST.formatted(isByDegrees ? "8, false" : "1, true"));
    System.out.println("step number");
    answer(
        "number",
        "select d.id, count(*) number from demand d join sources s"
            + " on ST_DistanceSpheroid(d.place, s.place) <= 150"
            + HALF_A_MILLIMETRE
            + " group by d.id");
    compare("nearest", "number");
  }

  private void roads() {
    read();
    System.out.println("step roads in reach");
    answer(
        "number",
        "select d.id, min(ST_Distance(d.place, s.place)) metres, count(distinct s.id) number"
            + " from demand d join sources s on ST_Distance(d.place, s.place) <= 30"
            + HALF_A_MILLIMETRE
            + " group by d.id");
    compare("number", "number");
  }

  private void read() {
    System.out.println("step reading");
    for (String side : new String[] {"demand", "sources"}) {
      Dataset<Row> rows =
          spark
              .read()
              .format("geoparquet")
              .load(folder + "/" + side + ".parquet")
              .repartition(parts)
              .persist(StorageLevel.MEMORY_AND_DISK());
      rows.count();
      rows.createOrReplaceTempView(side);
    }
  }

  private void answer(String name, String query) {
    Dataset<Row> rows = spark.sql(query);
    rows.queryExecution()
        .executedPlan()
        .toString()
        .lines()
        .filter(line -> line.contains("Join"))
        .forEach(System.out::println);
    rows.write().mode(SaveMode.Overwrite).parquet(folder + "/" + name + ".answer");
  }

  private void compare(String distances, String numbers) {
    System.out.println("step comparing");
    csv("firewell", "id int, metres double, number int").createOrReplaceTempView("firewell");
    spark.read().parquet(folder + "/" + distances + ".answer").createOrReplaceTempView("distances");
    spark.read().parquet(folder + "/" + numbers + ".answer").createOrReplaceTempView("numbers");
    Row told =
        spark
            .sql(
                "select count(*), count(d.metres),"
                    + " count_if(abs(d.metres - f.metres) > 0.01"
                    + " or (d.metres is null) != (f.metres is null)),"
                    + " max(abs(d.metres - f.metres)),"
                    + " count_if(coalesce(n.number, 0) != f.number), sum(f.number), sum(n.number)"
                    + " from firewell f left join distances d using (id)"
                    + " left join numbers n using (id)")
            .first();
    System.out.printf(
        "of %,d demands (%,d with a distance): %,d distances differ by more than 1 cm (at most %s m),"
            + " %,d numbers in reach differ (of %,d and %,d pairs)%n",
        told.get(0), told.get(1), told.get(2), told.get(3), told.get(4), told.get(5), told.get(6));
    System.out.println("step end");
  }
}
