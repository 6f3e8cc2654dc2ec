package org.firewell.store;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.locationtech.jts.geom.Geometry;

/**
 * A line of a collection's table. A field bears the name of the record component that it keeps; a
 * choice is kept as its public text, for example {@code in_service}.
 */
@MappedSuperclass
abstract class Row {
  @Id String id;
  @Version long version;

  @Column(name = "geom")
  Geometry geometry;

  String name;
  String source;
  String positionBasis;
  LocalDate validFrom;
  LocalDate validTo;
  LocalDate evidenceOn;
  String evidenceBy;
  String givenPosition;
}
