package org.firewell.spark;

import java.util.Map;
import org.apache.sedona.spark.SedonaContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Writes a GeoJSON file as GeoParquet, by Sedona: {@code WriteGeoParquet FROM TO PARTS CRS}, where
 * the system is PROJJSON, or empty to name none.
 */
public final class WriteGeoParquet {

  private WriteGeoParquet() {}

  public static void main(String... words) {
    SparkSession spark = SedonaContext.create(SedonaContext.builder().getOrCreate());
    Dataset<Row> features =
        spark
            .read()
            .format("geojson")
            .option("multiLine", "true")
            .load(words[0])
            .selectExpr("explode(features) as feature")
            .selectExpr("feature.properties.*", "feature.geometry as geometry");
    Map<String, String> crs = words.length < 4 ? Map.of() : Map.of("geoparquet.crs", words[3]);
    features
        .repartitionByRange(Integer.parseInt(words[2]), features.col("id"))
        .write()
        .format("geoparquet")
        .options(crs)
        .save(words[1]);
    spark.stop();
  }
}
