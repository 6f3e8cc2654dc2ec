package org.firewell.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.firewell.benchmark.StraightCoverageBenchmark.Places;
import org.firewell.geo.SourceIndex;
import org.firewell.machine.DebianPackages;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;

/**
 * Straight coverage by scipy's k-d tree in C++, on both processors, in the metres of EPSG:4549:
 * tree included, the projection not. The plane is not exact: 150 m are up to 7 cm too long on it.
 */
final class KdTreeCoverage {

  private static final String SCRIPT =
      """
      import sys, time, numpy
      from scipy.spatial import cKDTree
      sources = numpy.fromfile(sys.argv[1] + '/sources').reshape(-1, 2)
      demand = numpy.fromfile(sys.argv[1] + '/demand').reshape(-1, 2)
      reach = float(sys.argv[2])
      def answer(workers):
          start = time.perf_counter()
          tree = cKDTree(sources)
          metres, nearest = tree.query(demand, workers=workers)
          count = tree.query_ball_point(demand, reach, return_length=True, workers=workers)
          return time.perf_counter() - start, metres, count
      alone = answer(1)[0]
      times = []
      for run in range(3):
          seconds, metres, count = answer(-1)
          times.append(seconds)
      metres.tofile(sys.argv[1] + '/metres')
      count.astype('float64').tofile(sys.argv[1] + '/counts')
      print(sorted(times)[1], alone)
      """;

  /**
   * @param seconds the median of three runs
   * @param secondsAlone of one run on one processor
   */
  record Found(double[] metres, double[] withinReach, double seconds, double secondsAlone) {

    /** How many answers differ by more than the plane is out. */
    String differences(SourceIndex.Nearest ours) {
      int distances = 0;
      int counts = 0;
      for (int i = 0; i < metres.length; i++) {
        double more = Math.abs(metres[i] - ours.metres()[i]);
        distances += more > 0.001 + 1e-3 * ours.metres()[i] ? 1 : 0;
        counts += withinReach[i] != ours.withinReach()[i] ? 1 : 0;
      }
      return "%d distances differ by more than a thousandth, %d of %d numbers in reach differ"
          .formatted(distances, counts, metres.length);
    }
  }

  private KdTreeCoverage() {}

  static Found answer(Places sources, Places demand, double reachM) throws IOException {
    Path folder = Files.createTempDirectory("kdtree-");
    try {
      write(folder.resolve("sources"), sources);
      write(folder.resolve("demand"), demand);
      Process run =
          new ProcessBuilder(
                  python().toString(), "-c", SCRIPT, folder.toString(), String.valueOf(reachM))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Found(
          read(folder.resolve("metres")),
          read(folder.resolve("counts")),
          Double.parseDouble(said.trim().split(" ")[0]),
          Double.parseDouble(said.trim().split(" ")[1]));
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private static Path python() {
    return DebianPackages.findOrInstall(KdTreeCoverage::pythonWithScipy, "python3-scipy")
        .orElseThrow(() -> new IllegalStateException("install the Debian package python3-scipy"));
  }

  private static Optional<Path> pythonWithScipy() {
    return Optional.of(Path.of("/usr/bin/python3"))
        .filter(
            python ->
                Files.isExecutable(python)
                    && Files.isDirectory(Path.of("/usr/lib/python3/dist-packages/scipy")));
  }

  private static void write(Path file, Places places) throws IOException {
    double[] at = new double[2 * places.lon().length];
    for (int i = 0; i < places.lon().length; i++) {
      at[2 * i] = places.lon()[i];
      at[2 * i + 1] = places.lat()[i];
    }
    try {
      MathTransform toMetres =
          CRS.findMathTransform(DefaultGeographicCRS.WGS84, CRS.decode("EPSG:4549", true), true);
      toMetres.transform(at, 0, at, 0, places.lon().length);
    } catch (FactoryException | TransformException e) {
      throw new IllegalStateException(e);
    }
    ByteBuffer bytes = ByteBuffer.allocate(8 * at.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asDoubleBuffer().put(at);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(bytes.array());
    }
  }

  private static double[] read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    double[] numbers = new double[bytes.limit() / 8];
    bytes.asDoubleBuffer().get(numbers);
    return numbers;
  }
}
