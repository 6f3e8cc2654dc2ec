package org.firewell.spark;

import java.io.IOException;
import java.util.Iterator;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.firewell.Firewell;
import org.firewell.analysis.Questions;
import org.firewell.analysis.coverage.Coverage;
import org.firewell.analysis.coverage.part.DealtOut;
import org.firewell.cli.CommandLineInterface;
import org.firewell.cli.FolderReader;
import org.firewell.ingest.DatasetReader;
import org.firewell.spark.read.SedonaFolder;
import picocli.CommandLine.ParameterException;

/** Where {@code spark-submit} comes in: a question, asked of one county or of many. */
public final class FirewellSpark {

  private static final int AT_FAULT = 1;
  private static final int USAGE = 2;

  /** Enough to make up for what is sent around them, few enough to fit many times into memory. */
  private static final String PART = "20000";

  /** In metres: wider than a hose reaches, so that the nearest source is seldom beyond it. */
  private static final String HALO = "2000";

  private FirewellSpark() {}

  public static void main(String... words) throws IOException {
    int exitCode = run(words);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  private static int run(String... words) throws IOException {
    try {
      Order order = Order.of(words);
      try (JavaSparkContext spark =
          new JavaSparkContext(new SparkConf().setIfMissing("spark.app.name", "firewell"))) {
        return order.isOfMany() ? answerAll(order, spark) : answerOne(order, spark);
      }
    } catch (ParameterException e) {
      System.err.println(e.getMessage());
      return USAGE;
    }
  }

  /** One county is answered here; what can be dealt out is judged by the workers. */
  private static int answerOne(Order order, JavaSparkContext spark) {
    return new CommandLineInterface(
            questions(spark), settings -> {}, (backup, where) -> {}, reader(spark))
        .run(order.words());
  }

  /** Where a layer is GeoParquet, the workers read it. */
  private static FolderReader reader(JavaSparkContext spark) {
    return (folder, rulesets) ->
        SedonaFolder.isNeededFor(folder)
            ? DatasetReader.read(new SedonaFolder(session(spark), folder), rulesets)
            : DatasetReader.read(folder, rulesets);
  }

  private static SparkSession session(JavaSparkContext spark) {
    return SparkSession.builder().config(spark.getConf()).getOrCreate();
  }

  private static Questions questions(JavaSparkContext spark) {
    SparkConf settings = spark.getConf();
    int demandAPart = Integer.parseInt(settings.get("spark.firewell.part", PART));
    double haloM = Double.parseDouble(settings.get("spark.firewell.halo", HALO));
    Coverage coverage = new Coverage(new DealtOut(new Cluster(spark), demandAPart, haloM));
    return new Questions(
        Firewell.questions().list().stream()
            .map(question -> question.name().equals(coverage.name()) ? coverage : question)
            .toList());
  }

  /**
   * Asks all counties, each where there is room, and writes them one after the other: what they say
   * waits on the workers' disks, so that the driver holds one at a time.
   */
  private static int answerAll(Order order, JavaSparkContext spark) throws IOException {
    var counties = order.counties();
    if (counties.isEmpty()) {
      System.err.println("--data: 没有县的文件夹 · there is no county's folder in it");
      return AT_FAULT;
    }
    JavaRDD<Reply> replies =
        spark
            .parallelize(counties, counties.size())
            .map(new CountyTask(order))
            .persist(StorageLevel.DISK_ONLY());
    replies.count();
    Answers answers = new Answers(order);
    for (Iterator<Reply> each = replies.toLocalIterator(); each.hasNext(); ) {
      answers.write(each.next());
    }
    return answers.exitCode();
  }
}
