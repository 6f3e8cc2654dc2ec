package org.firewell.location;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Scanner;

/** The p-median problems of the OR-Library and R. Swain's 55 places. */
public final class Pmed {

  /** No way is as long as this, and the sum of two is no overflow. */
  private static final int NO_WAY = 1 << 29;

  private Pmed() {}

  /** One of pmed1 to pmed20: least ways of a graph, where the last of equal edges holds. */
  public static Median read(int number) {
    Scanner in = scanner("pmed" + number + ".txt");
    int nodes = in.nextInt();
    int edges = in.nextInt();
    int most = in.nextInt();
    int[][] ways = new int[nodes][nodes];
    for (int node = 0; node < nodes; node++) {
      Arrays.fill(ways[node], NO_WAY);
      ways[node][node] = 0;
    }
    for (int edge = 0; edge < edges; edge++) {
      int from = in.nextInt() - 1;
      int to = in.nextInt() - 1;
      ways[from][to] = in.nextInt();
      ways[to][from] = ways[from][to];
    }
    for (int over = 0; over < nodes; over++) {
      for (int from = 0; from < nodes; from++) {
        for (int to = 0; to < nodes; to++) {
          ways[from][to] = Math.min(ways[from][to], ways[from][over] + ways[over][to]);
        }
      }
    }
    long[] weights = new long[nodes];
    Arrays.fill(weights, 1);
    return new Median(ways, weights, most);
  }

  /** The best sum of one of pmed1 to pmed20. */
  public static long optimum(int number) {
    Scanner in = scanner("pmedopt.txt");
    in.nextLine();
    for (int at = 1; at < number; at++) {
      in.nextLine();
    }
    in.next();
    return in.nextLong();
  }

  /** Distances in thousandths, weights as they are. */
  public static Median swain(int most) {
    Scanner in = scanner("swain.txt");
    int places = in.nextInt();
    double[][] at = new double[places][2];
    long[] weights = new long[places];
    for (int place = 0; place < places; place++) {
      in.next();
      at[place][0] = Double.parseDouble(in.next());
      at[place][1] = Double.parseDouble(in.next());
      weights[place] = (long) Double.parseDouble(in.next());
    }
    int[][] distances = new int[places][places];
    for (int from = 0; from < places; from++) {
      for (int to = 0; to < places; to++) {
        distances[from][to] =
            (int) Math.round(1000 * Math.hypot(at[from][0] - at[to][0], at[from][1] - at[to][1]));
      }
    }
    return new Median(distances, weights, most);
  }

  private static Scanner scanner(String file) {
    try (InputStream in = Pmed.class.getResourceAsStream("/siting/" + file)) {
      return new Scanner(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
