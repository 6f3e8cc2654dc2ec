package org.firewell.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.firewell.analysis.coverage.part.Common;
import org.firewell.analysis.coverage.part.Part;
import org.firewell.analysis.coverage.part.PartFound;
import org.firewell.analysis.coverage.part.Workers;

/**
 * The workers of a cluster. While they judge some parts, the driver cuts the next: so it holds
 * twice as many as there is room for at once, and never all.
 */
final class Cluster implements Workers {

  private static final int PARTS_A_CORE = 2;

  private final JavaSparkContext spark;

  Cluster(JavaSparkContext spark) {
    this.spark = spark;
  }

  @Override
  public void judge(Common common, Stream<Part> parts, Consumer<PartFound> judged) {
    Broadcast<PartTask.Shared> shared = spark.broadcast(new PartTask.Shared(common));
    PartTask task = new PartTask(shared);
    Iterator<Part> left = parts.iterator();
    JavaFutureAction<List<byte[]>> underWay = null;
    while (left.hasNext()) {
      List<byte[]> next = some(left);
      JavaFutureAction<List<byte[]>> begun =
          spark.parallelize(next, next.size()).map(task).collectAsync();
      gather(underWay, judged);
      underWay = begun;
    }
    gather(underWay, judged);
    shared.destroy();
  }

  private List<byte[]> some(Iterator<Part> left) {
    int most = PARTS_A_CORE * spark.defaultParallelism();
    List<byte[]> some = new ArrayList<>();
    while (left.hasNext() && some.size() < most) {
      some.add(Wire.pack(left.next()));
    }
    return some;
  }

  private static void gather(
      JavaFutureAction<List<byte[]>> beganOrNull, Consumer<PartFound> judged) {
    if (beganOrNull == null) {
      return;
    }
    try {
      beganOrNull.get().forEach(found -> judged.accept(Wire.unpack(found, PartFound.class)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a part was not judged", e.getCause());
    }
  }
}
