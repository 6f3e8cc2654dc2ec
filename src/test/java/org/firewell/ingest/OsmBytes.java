package org.firewell.ingest;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Extracts of OpenStreetMap written down in a test; degrees to seven decimals. */
final class OsmBytes {

  private interface Writing {
    void to(CodedOutputStream out) throws IOException;
  }

  private final List<String> texts = new ArrayList<>(List.of(""));
  private final ByteArrayOutputStream groups = new ByteArrayOutputStream();
  private final List<String> features = new ArrayList<>(List.of("OsmSchema-V0.6"));

  OsmBytes needs(String feature) {
    features.add(feature);
    return this;
  }

  /** A node with tags as {@code key=value}. */
  OsmBytes node(long id, double lon, double lat, String... tags) {
    return group(
        1,
        out -> {
          out.writeSInt64(1, id);
          writeTags(out, tags);
          out.writeSInt64(8, Math.round(lat * 1e7));
          out.writeSInt64(9, Math.round(lon * 1e7));
        });
  }

  OsmBytes way(long id, long[] nodes, String... tags) {
    return group(
        3,
        out -> {
          out.writeInt64(1, id);
          writeTags(out, tags);
          out.writeByteArray(
              8,
              bytes(
                  refs -> {
                    long before = 0;
                    for (long node : nodes) {
                      refs.writeSInt64NoTag(node - before);
                      before = node;
                    }
                  }));
        });
  }

  OsmBytes relation(long id, String... tags) {
    return group(
        4,
        out -> {
          out.writeInt64(1, id);
          writeTags(out, tags);
        });
  }

  byte[] bytes() {
    byte[] header =
        bytes(
            out -> {
              for (String feature : features) {
                out.writeString(4, feature);
              }
            });
    byte[] data =
        bytes(
            out -> {
              out.writeByteArray(
                  1,
                  bytes(
                      table -> {
                        for (String text : texts) {
                          table.writeBytes(1, ByteString.copyFromUtf8(text));
                        }
                      }));
              out.writeRawBytes(groups.toByteArray());
            });
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    writeBlock(file, "OSMHeader", header);
    writeBlock(file, "OSMData", data);
    return file.toByteArray();
  }

  private OsmBytes group(int kind, Writing thing) {
    byte[] group = bytes(out -> out.writeByteArray(kind, bytes(thing)));
    groups.writeBytes(bytes(out -> out.writeByteArray(2, group)));
    return this;
  }

  private void writeTags(CodedOutputStream out, String... tags) throws IOException {
    out.writeByteArray(2, bytes(keys -> writeTexts(keys, 0, tags)));
    out.writeByteArray(3, bytes(values -> writeTexts(values, 1, tags)));
  }

  private void writeTexts(CodedOutputStream out, int side, String... tags) throws IOException {
    for (String tag : tags) {
      texts.add(tag.split("=", 2)[side]);
      out.writeUInt32NoTag(texts.size() - 1);
    }
  }

  private static void writeBlock(ByteArrayOutputStream file, String type, byte[] content) {
    byte[] blob = bytes(out -> out.writeByteArray(1, content));
    byte[] header =
        bytes(
            out -> {
              out.writeString(1, type);
              out.writeInt32(3, blob.length);
            });
    try (DataOutputStream out = new DataOutputStream(file)) {
      out.writeInt(header.length);
      out.write(header);
      out.write(blob);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Writing writing) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      CodedOutputStream out = CodedOutputStream.newInstance(bytes);
      writing.to(out);
      out.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
