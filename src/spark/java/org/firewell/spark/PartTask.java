package org.firewell.spark;

import java.io.Serial;
import java.io.Serializable;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.firewell.analysis.coverage.part.Common;
import org.firewell.analysis.coverage.part.Part;

/** Judges one part, on whichever worker it falls to. */
final class PartTask implements Function<byte[], byte[]> {
  @Serial private static final long serialVersionUID = 1;

  private final Broadcast<Shared> common;

  PartTask(Broadcast<Shared> common) {
    this.common = common;
  }

  @Override
  public byte[] call(byte[] part) {
    return Wire.pack(Wire.unpack(part, Part.class).judged(common.value().common()));
  }

  /** What all parts share: a worker unpacks it once. */
  static final class Shared implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    private final byte[] bytes;
    private transient Common common;

    Shared(Common common) {
      this.bytes = Wire.pack(common);
    }

    synchronized Common common() {
      if (common == null) {
        common = Wire.unpack(bytes, Common.class);
      }
      return common;
    }
  }
}
