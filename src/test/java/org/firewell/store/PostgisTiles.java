package org.firewell.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.firewell.feature.County;
import org.firewell.feature.Drafts;
import org.firewell.feature.Ground;
import org.firewell.query.VectorTiles;

/** The tiles that a PostGIS server makes of a ground, for those who draw the same themselves. */
public final class PostgisTiles implements AutoCloseable {

  private final Store store = Store.postgis(PostgisServer.running().newDatabase());

  public PostgisTiles(Ground ground) {
    County county = new County("沙漠县", LocalDate.of(2022, 12, 31), List.of("gb"));
    store.features().load(county, ground, Map.of(), Drafts.imported());
  }

  public VectorTiles tiles() {
    return store.vectorTiles();
  }

  /** For what only a benchmark asks. */
  public void execute(String sql) {
    store.execute(sql);
  }

  public String query(String sql) {
    return store.query(sql);
  }

  @Override
  public void close() {
    store.close();
  }
}
