package org.firewell.spark;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.KryoException;
import com.esotericsoftware.kryo.kryo5.Serializer;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;
import com.esotericsoftware.kryo.kryo5.objenesis.strategy.StdInstantiatorStrategy;
import com.esotericsoftware.kryo.kryo5.serializers.ImmutableCollectionsSerializers;
import com.esotericsoftware.kryo.kryo5.serializers.MapSerializer;
import com.esotericsoftware.kryo.kryo5.util.DefaultInstantiatorStrategy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.firewell.feature.FeatureType;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * The core's values as bytes, on their way between driver and workers of one build: nothing in the
 * core knows that it travels. Every double comes back bit for bit.
 */
final class Wire {

  private static final int BUFFER_BYTES = 1 << 16;

  private Wire() {}

  static byte[] pack(Object value) {
    Output output = new Output(BUFFER_BYTES, -1);
    kryo().writeClassAndObject(output, value);
    return output.toBytes();
  }

  static <T> T unpack(byte[] bytes, Class<T> type) {
    return type.cast(kryo().readClassAndObject(new Input(bytes)));
  }

  private static Kryo kryo() {
    Kryo kryo = new Kryo();
    kryo.setClassLoader(Thread.currentThread().getContextClassLoader());
    kryo.setRegistrationRequired(false);
    kryo.setReferences(true);
    kryo.setInstantiatorStrategy(new DefaultInstantiatorStrategy(new StdInstantiatorStrategy()));
    ImmutableCollectionsSerializers.addDefaultSerializers(kryo);
    kryo.addDefaultSerializer(Geometry.class, new Geometries());
    kryo.addDefaultSerializer(FeatureType.class, new Types());
    kryo.addDefaultSerializer(
        Collections.unmodifiableMap(Map.of()).getClass(), new UnmodifiableMaps());
    return kryo;
  }

  /** They are copied by whoever takes them, so they come back as what can be filled. */
  private static final class UnmodifiableMaps extends MapSerializer<Map<?, ?>> {

    @Override
    protected Map<?, ?> create(Kryo kryo, Input input, Class<? extends Map<?, ?>> type, int size) {
      return new LinkedHashMap<>();
    }
  }

  /** As well-known binary: a factory and an index are not sent. */
  private static final class Geometries extends Serializer<Geometry> {

    private final WKBWriter writer = new WKBWriter();
    private final WKBReader reader = new WKBReader();

    @Override
    public void write(Kryo kryo, Output output, Geometry geometry) {
      byte[] bytes = writer.write(geometry);
      output.writeInt(bytes.length, true);
      output.writeBytes(bytes);
    }

    @Override
    public Geometry read(Kryo kryo, Input input, Class<? extends Geometry> type) {
      try {
        return reader.read(input.readBytes(input.readInt(true)));
      } catch (ParseException e) {
        throw new KryoException(e);
      }
    }
  }

  /** There is one of each in a process. */
  private static final class Types extends Serializer<FeatureType<?>> {

    @Override
    public void write(Kryo kryo, Output output, FeatureType<?> type) {
      output.writeString(type.name());
    }

    @Override
    public FeatureType<?> read(Kryo kryo, Input input, Class<? extends FeatureType<?>> type) {
      return FeatureType.find(input.readString()).orElseThrow();
    }
  }
}
