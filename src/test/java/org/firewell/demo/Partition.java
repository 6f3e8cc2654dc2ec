package org.firewell.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Shares parcels out: towns by a power diagram around their points, villages by Lloyd's method. */
final class Partition {

  private static final int BALANCING_ROUNDS = 150;
  private static final int LLOYD_ROUNDS = 25;

  private Partition() {}

  /**
   * Shares parcels among centres so that each part has about its share of them. Aurenhammer's power
   * diagram: the part of the least squared distance minus weight; a part that is too small gains
   * weight until the shares are met, as far as every centre stays in its own part.
   *
   * @param shares relative sizes
   * @return for each centre its parcels
   */
  static List<List<Parcel>> byShare(
      List<Parcel> parcels, List<Coordinate> centres, double[] shares) {
    double total = 0;
    for (double share : shares) {
      total += share;
    }
    double parcelArea = 25_000;
    double[] weights = new double[shares.length];
    List<List<Parcel>> parts = nearest(parcels, centres, weights);
    for (int round = 0; round < BALANCING_ROUNDS; round++) {
      for (int i = 0; i < weights.length; i++) {
        double lacking = parcels.size() * shares[i] / total - parts.get(i).size();
        weights[i] += 0.15 * lacking * parcelArea;
      }
      keepCentresInside(centres, weights);
      parts = nearest(parcels, centres, weights);
    }
    return parts;
  }

  /** A centre lies in its own part while no other's weight exceeds its own by their distance². */
  private static void keepCentresInside(List<Coordinate> centres, double[] weights) {
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        double allowed = 0.6 * squared(centres.get(i), centres.get(j));
        double excess = Math.max(0, weights[j] - weights[i] - allowed);
        weights[j] -= excess / 2;
        weights[i] += excess / 2;
      }
    }
  }

  /**
   * Shares parcels among villages, smaller ones towards the middle of the town.
   *
   * @param fixed seeds that stay where they are
   * @param count of villages, at least as many as are fixed
   * @return seeds, the fixed ones first
   */
  static List<Coordinate> seeds(
      List<Parcel> parcels, Coordinate town, List<Coordinate> fixed, int count) {
    List<Coordinate> seeds = new ArrayList<>(fixed);
    while (seeds.size() < count) {
      seeds.add(
          seeds.isEmpty()
              ? nearest(parcels, town, 1).get(0).bent()
              : farthest(parcels, seeds, town));
    }
    for (int round = 0; round < LLOYD_ROUNDS; round++) {
      List<List<Parcel>> parts = nearest(parcels, seeds, new double[seeds.size()]);
      for (int i = fixed.size(); i < seeds.size(); i++) {
        seeds.set(i, parts.get(i).isEmpty() ? seeds.get(i) : middle(parts.get(i), town));
      }
    }
    return seeds;
  }

  /** For each seed the parcels that are nearest to it; ties go to the first seed. */
  static List<List<Parcel>> nearest(
      List<Parcel> parcels, List<Coordinate> seeds, double[] weights) {
    List<List<Parcel>> parts = new ArrayList<>();
    seeds.forEach(seed -> parts.add(new ArrayList<>()));
    for (Parcel parcel : parcels) {
      int best = 0;
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < seeds.size(); i++) {
        double power = squared(parcel.bent(), seeds.get(i)) - weights[i];
        if (power < least) {
          least = power;
          best = i;
        }
      }
      parts.get(best).add(parcel);
    }
    return parts;
  }

  /** The parcels that are nearest to a place, nearest first. */
  static List<Parcel> nearest(List<Parcel> parcels, Coordinate place, int count) {
    return parcels.stream()
        .sorted(Comparator.comparingDouble(p -> squared(p.bent(), place)))
        .limit(count)
        .toList();
  }

  private static Coordinate farthest(
      List<Parcel> parcels, List<Coordinate> seeds, Coordinate town) {
    return parcels.stream()
        .max(
            Comparator.comparingDouble(
                p ->
                    weight(p, town)
                        * seeds.stream()
                            .mapToDouble(s -> squared(p.bent(), s))
                            .min()
                            .orElseThrow()))
        .orElseThrow()
        .bent();
  }

  private static Coordinate middle(List<Parcel> part, Coordinate town) {
    double x = 0;
    double y = 0;
    double sum = 0;
    for (Parcel parcel : part) {
      double weight = weight(parcel, town);
      x += weight * parcel.bent().x;
      y += weight * parcel.bent().y;
      sum += weight;
    }
    return new Coordinate(x / sum, y / sum);
  }

  /** Land near the middle of a town is dearer, so villages there are smaller. */
  private static double weight(Parcel parcel, Coordinate town) {
    return 1 / (1 + parcel.bent().distance(town) / 1800);
  }

  private static double squared(Coordinate a, Coordinate b) {
    double x = a.x - b.x;
    double y = a.y - b.y;
    return x * x + y * y;
  }
}
