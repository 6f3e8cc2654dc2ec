package org.firewell.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;

/** Small registers and files, crowded and careless, the same for the same seed. */
final class Scenes {

  private static final int SIDE_M = 70;

  private final Random random;

  Scenes(long seed) {
    random = new Random(seed);
  }

  /** A register with a file beside it; half of them after an earlier file was taken. */
  Desk<Hydrant> desk() {
    Desk<Hydrant> desk = new Desk<>(FeatureType.HYDRANTS);
    for (int i = random.nextInt(8); i > 0; i--) {
      desk.stands("h" + i, anywhere(), anywhere(), attributes(true));
    }
    if (random.nextBoolean()) {
      file(desk);
      desk.take(new Decisions(any(Decision.values()), java.util.Map.of()));
      edits(desk);
    }
    file(desk);
    return desk;
  }

  /** The next file: half of its rows are about what stands. */
  void file(Desk<Hydrant> desk) {
    desk.nextFile();
    for (int i = 1 + random.nextInt(9); i > 0; i--) {
      boolean isPlaced = random.nextInt(6) > 0;
      String photo = random.nextInt(5) == 0 ? "p" + random.nextInt(3) : null;
      String id =
          random.nextInt(3) == 0 ? null : (random.nextBoolean() ? "h" : "x") + random.nextInt(8);
      double east = anywhere();
      double north = anywhere();
      if (!desk.standing.isEmpty() && random.nextBoolean()) {
        Hydrant near = any(desk.standing.toArray(new Hydrant[0]));
        east = org.firewell.scene.Scene.eastOf(near.geometry().getCoordinate()) + random.nextInt(4);
        north = org.firewell.scene.Scene.northOf(near.geometry().getCoordinate());
      }
      desk.row(id, isPlaced ? Desk.point(east, north) : null, photo, attributes(false));
    }
  }

  /** What the register does on its own. */
  void edits(Desk<Hydrant> desk) {
    for (Hydrant hydrant : List.copyOf(desk.standing)) {
      switch (random.nextInt(8)) {
        case 0 -> desk.remove(hydrant.id());
        case 1, 2 -> desk.edit(hydrant.id(), flow());
        case 3 -> desk.move(hydrant.id(), anywhere(), anywhere());
        default -> {}
      }
    }
  }

  /** The same rows, each with another number. */
  List<Incoming<Hydrant>> renumbered(List<Incoming<Hydrant>> rows) {
    List<Incoming<Hydrant>> shuffled = new ArrayList<>(rows);
    java.util.Collections.shuffle(shuffled, random);
    List<Incoming<Hydrant>> renumbered = new ArrayList<>();
    for (Incoming<Hydrant> row : shuffled) {
      renumbered.add(
          new Incoming<>(renumbered.size() + 1, row.feature(), row.given(), row.photo()));
    }
    return renumbered;
  }

  /** A decision of each row. */
  Decisions decisions(int rows) {
    java.util.Map<Long, Decision> each = new java.util.HashMap<>();
    for (long row = 1; row <= rows; row++) {
      each.put(row, any(Decision.values()));
    }
    return new Decisions(any(Decision.values()), each);
  }

  private String[] attributes(boolean stands) {
    List<String> attributes = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      attributes.add("code=" + random.nextInt(4));
    }
    if (random.nextInt(6) == 0) {
      attributes.add("kind=" + (random.nextBoolean() ? "water_crane" : "above_ground"));
    }
    if (stands && random.nextInt(8) == 0) {
      attributes.add("lifecycle=removed");
    }
    if (random.nextBoolean()) {
      attributes.add(flow());
    }
    return attributes.toArray(new String[0]);
  }

  private String flow() {
    return "flow_l_s=" + (10 + random.nextInt(3));
  }

  /** In quarters of a metre: so that no distance is in doubt at five and fifty. */
  private double anywhere() {
    return random.nextInt(4 * SIDE_M) / 4.0 + 0.01;
  }

  private <T> T any(T[] of) {
    return of[random.nextInt(of.length)];
  }
}
