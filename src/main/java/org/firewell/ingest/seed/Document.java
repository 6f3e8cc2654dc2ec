package org.firewell.ingest.seed;

import java.util.List;
import org.firewell.standard.BrigadeQuota;
import org.firewell.standard.CityFigure;
import org.firewell.standard.Exemption;
import org.firewell.standard.Quota;
import org.firewell.standard.StationProject;
import org.firewell.standard.Target;

/** The figures of a document. */
record Document(
    List<Quota> quotas,
    List<CityFigure> cityFigures,
    List<BrigadeQuota> brigadeQuotas,
    List<StationProject> stationProjects,
    List<Target> targets,
    List<Exemption> exemptions) {

  static final Document EMPTY =
      new Document(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
}
