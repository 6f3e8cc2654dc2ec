package org.firewell.ingest.format;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Text;
import org.firewell.ingest.format.RowReader.Broken;

/**
 * Reads an extract of OpenStreetMap in its binary format (wiki.openstreetmap.org/wiki/PBF_Format),
 * one block in memory at a time; a block is 32 MB at the most.
 */
final class OsmPbf {

  /** Takes what a file holds, in its order. */
  interface Taker {

    /** Degrees, exact to the last digit that the file has. */
    void node(long id, double lon, double lat, Map<String, String> tags) throws Refusal;

    /**
     * @param nodes ids in the order of the way
     */
    void way(long id, long[] nodes, Map<String, String> tags) throws Refusal;

    void relation(long id, Map<String, String> tags);
  }

  private static final int LARGEST_HEADER = 1 << 16;
  private static final int LARGEST_BLOB = 1 << 25;
  private static final Set<String> UNDERSTOOD = Set.of("OsmSchema-V0.6", "DenseNodes");
  private static final double NANO = 1e9;

  private final DataInputStream in;
  private final Taker taker;
  private long blocks;

  private OsmPbf(InputStream in, Taker taker) {
    this.in = new DataInputStream(in);
    this.taker = taker;
  }

  /**
   * Reads a file to its end.
   *
   * @throws Refusal when it is no such file, or needs what is not understood
   * @throws Broken when it breaks off or is spoilt; what was taken before is sound
   */
  static void read(InputStream in, Taker taker) throws Refusal, Broken, IOException {
    OsmPbf file = new OsmPbf(in, taker);
    try {
      while (file.readBlock()) {
        file.blocks++;
      }
    } catch (InvalidProtocolBufferException | IndexOutOfBoundsException e) {
      throw file.spoilt("损坏", "is spoilt");
    } catch (EOFException e) {
      throw file.spoilt("中断", "breaks off");
    }
    if (file.blocks < 2) {
      throw new Refusal(
          "文件是空的；应为 OpenStreetMap 提取文件",
          "the file is empty; an OpenStreetMap extract was expected");
    }
  }

  private Broken spoilt(String zh, String en) throws Refusal {
    if (blocks == 0) {
      throw new Refusal("不是 OpenStreetMap 提取文件（.osm.pbf）", "no OpenStreetMap extract (.osm.pbf)");
    }
    return new Broken(
        "文件在第 " + blocks + " 块之后" + zh, "the file " + en + " after " + blocks + " whole blocks");
  }

  private boolean readBlock() throws Refusal, Broken, IOException {
    int first = in.read();
    if (first < 0) {
      return false;
    }
    int size = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
    CodedInputStream header = CodedInputStream.newInstance(bytes(size, LARGEST_HEADER));
    String type = "";
    int blobSize = 0;
    for (int tag = header.readTag(); tag != 0; tag = header.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case 1 -> type = header.readString();
        case 3 -> blobSize = header.readInt32();
        default -> header.skipField(tag);
      }
    }
    byte[] blob = bytes(blobSize, LARGEST_BLOB);
    if (type.equals("OSMHeader")) {
      checkFeatures(unpacked(blob));
    } else if (blocks == 0) {
      throw spoilt("损坏", "begins with something else");
    } else if (type.equals("OSMData")) {
      new Block(unpacked(blob)).read();
    }
    return true;
  }

  private byte[] bytes(int size, int largest) throws IOException {
    if (size < 0 || size > largest) {
      throw new InvalidProtocolBufferException("a block of " + size + " bytes");
    }
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException();
    }
    return bytes;
  }

  private static CodedInputStream unpacked(byte[] blob) throws Refusal, IOException {
    CodedInputStream in = CodedInputStream.newInstance(blob);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case 1 -> {
          return CodedInputStream.newInstance(in.readByteArray());
        }
        case 3 -> {
          return CodedInputStream.newInstance(inflated(in.readByteArray()));
        }
        case 4, 5, 6, 7 ->
            throw new Refusal(
                "不支持的压缩方式；支持 zlib（osmium 的默认）",
                "a compression that is not read; zlib is, as osmium writes it");
        default -> in.skipField(tag);
      }
    }
    return CodedInputStream.newInstance(new byte[0]);
  }

  private static byte[] inflated(byte[] packed) throws IOException {
    try (InputStream plain = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      byte[] bytes = plain.readNBytes(LARGEST_BLOB + 1);
      if (bytes.length > LARGEST_BLOB) {
        throw new InvalidProtocolBufferException("a block of more than 32 MB");
      }
      return bytes;
    } catch (ZipException e) {
      throw new InvalidProtocolBufferException(e);
    }
  }

  private static void checkFeatures(CodedInputStream header) throws Refusal, IOException {
    for (int tag = header.readTag(); tag != 0; tag = header.readTag()) {
      if (WireFormat.getTagFieldNumber(tag) == 4) {
        String feature = header.readString();
        if (!UNDERSTOOD.contains(feature)) {
          throw new Refusal(
              "该文件需要 " + Text.quoted(feature) + "，不支持",
              "the extract needs " + Text.quoted(feature) + ", which is not read");
        }
      } else {
        header.skipField(tag);
      }
    }
  }

  /** A block of objects that share their texts and the grid of their positions. */
  private final class Block {

    private final List<String> texts = new ArrayList<>();
    private final List<CodedInputStream> groups = new ArrayList<>();
    private long granularity = 100;
    private long latOffset;
    private long lonOffset;

    Block(CodedInputStream in) throws IOException {
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        switch (WireFormat.getTagFieldNumber(tag)) {
          case 1 -> readTexts(message(in));
          case 2 -> groups.add(message(in));
          case 17 -> granularity = in.readInt32();
          case 19 -> latOffset = in.readInt64();
          case 20 -> lonOffset = in.readInt64();
          default -> in.skipField(tag);
        }
      }
    }

    private void readTexts(CodedInputStream in) throws IOException {
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        texts.add(in.readBytes().toStringUtf8());
      }
    }

    void read() throws Refusal, IOException {
      for (CodedInputStream group : groups) {
        for (int tag = group.readTag(); tag != 0; tag = group.readTag()) {
          switch (WireFormat.getTagFieldNumber(tag)) {
            case 1 -> new Thing(message(group)).takeNode();
            case 2 -> readDense(message(group));
            case 3 -> new Thing(message(group)).takeWay();
            case 4 -> new Thing(message(group)).takeRelation();
            default -> group.skipField(tag);
          }
        }
      }
    }

    private void readDense(CodedInputStream in) throws Refusal, IOException {
      long[] ids = {};
      long[] lats = {};
      long[] lons = {};
      long[] keysAndValues = {};
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        switch (WireFormat.getTagFieldNumber(tag)) {
          case 1 -> ids = sums(message(in));
          case 8 -> lats = sums(message(in));
          case 9 -> lons = sums(message(in));
          case 10 -> keysAndValues = numbers(message(in));
          default -> in.skipField(tag);
        }
      }
      int at = 0;
      for (int i = 0; i < ids.length; i++) {
        Map<String, String> tags = Map.of();
        if (at < keysAndValues.length) {
          int end = at;
          while (keysAndValues[end] != 0) {
            end += 2;
          }
          tags = tags(keysAndValues, at, end);
          at = end + 1;
        }
        taker.node(ids[i], lon(lons[i]), lat(lats[i]), tags);
      }
    }

    private Map<String, String> tags(long[] keysAndValues, int from, int to) {
      if (from == to) {
        return Map.of();
      }
      Map<String, String> tags = new LinkedHashMap<>();
      for (int i = from; i < to; i += 2) {
        tags.put(text(keysAndValues[i]), text(keysAndValues[i + 1]));
      }
      return tags;
    }

    private String text(long index) {
      return texts.get((int) Objects.checkIndex(index, (long) texts.size()));
    }

    /** The quotient of whole numbers is the very number that their digits spell. */
    private double lon(long units) {
      return (lonOffset + granularity * units) / NANO;
    }

    private double lat(long units) {
      return (latOffset + granularity * units) / NANO;
    }

    /** A node, way or relation that stands by itself. */
    private final class Thing {
      private long id;
      private long lat;
      private long lon;
      private long[] keys = {};
      private long[] values = {};
      private long[] nodes = {};
      private final CodedInputStream in;

      Thing(CodedInputStream in) {
        this.in = in;
      }

      void takeNode() throws Refusal, IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
          switch (WireFormat.getTagFieldNumber(tag)) {
            case 1 -> id = in.readSInt64();
            case 8 -> lat = in.readSInt64();
            case 9 -> lon = in.readSInt64();
            default -> readTags(tag);
          }
        }
        taker.node(id, lon(lon), lat(lat), tags());
      }

      void takeWay() throws Refusal, IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
          switch (WireFormat.getTagFieldNumber(tag)) {
            case 1 -> id = in.readInt64();
            case 8 -> nodes = sums(message(in));
            default -> readTags(tag);
          }
        }
        taker.way(id, nodes, tags());
      }

      void takeRelation() throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
          if (WireFormat.getTagFieldNumber(tag) == 1) {
            id = in.readInt64();
          } else {
            readTags(tag);
          }
        }
        taker.relation(id, tags());
      }

      private void readTags(int tag) throws IOException {
        switch (WireFormat.getTagFieldNumber(tag)) {
          case 2 -> keys = numbers(message(in));
          case 3 -> values = numbers(message(in));
          default -> in.skipField(tag);
        }
      }

      private Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        for (int i = 0; i < keys.length; i++) {
          tags.put(text(keys[i]), text(values[i]));
        }
        return tags;
      }
    }
  }

  private static CodedInputStream message(CodedInputStream in) throws IOException {
    return CodedInputStream.newInstance(in.readByteArray());
  }

  private static long[] numbers(CodedInputStream packed) throws IOException {
    long[] numbers = new long[16];
    int size = 0;
    while (!packed.isAtEnd()) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * size);
      }
      numbers[size++] = packed.readRawVarint64();
    }
    return Arrays.copyOf(numbers, size);
  }

  /** Numbers that are written as steps from one to the next. */
  private static long[] sums(CodedInputStream packed) throws IOException {
    long[] sums = numbers(packed);
    long sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += CodedInputStream.decodeZigZag64(sums[i]);
      sums[i] = sum;
    }
    return sums;
  }
}
