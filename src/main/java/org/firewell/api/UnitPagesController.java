package org.firewell.api;

import java.io.IOException;
import org.firewell.account.Units;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pages about one unit: 404 where there is none, with a page that says so. */
@RestController
class UnitPagesController {

  private final Units units;
  private final Features features;
  private final Resource townshipPage;
  private final Resource villagePage;

  UnitPagesController(
      Units units,
      Features features,
      @Value("classpath:static/township.html") Resource townshipPage,
      @Value("classpath:static/village.html") Resource villagePage) {
    this.units = units;
    this.features = features;
    this.townshipPage = townshipPage;
    this.villagePage = villagePage;
  }

  /**
   * @param code the township's code, id or name
   */
  @GetMapping("/townships/{code}")
  ResponseEntity<byte[]> township(@PathVariable String code) throws IOException {
    return StaticPage.of(townshipPage, units.find(code).isPresent());
  }

  @GetMapping("/villages/{id}")
  ResponseEntity<byte[]> village(@PathVariable String id) throws IOException {
    return StaticPage.of(villagePage, features.find(FeatureType.VILLAGES, id).isPresent());
  }
}
