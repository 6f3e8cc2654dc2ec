package org.firewell.api.ogc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a test, or every test of a class, shows to hold: conformance classes of the OGC by their
 * whole addresses, as in {@code http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Conforms {
  String[] value();
}
