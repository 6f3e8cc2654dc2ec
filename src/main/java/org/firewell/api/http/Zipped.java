package org.firewell.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Bytes that are kept compressed and sent so to whoever can unpack them. */
public final class Zipped {

  private Zipped() {}

  /** Sends kept bytes, unpacked for those who do not ask for gzip. */
  public static ResponseEntity<byte[]> reply(
      HttpServletRequest request, ResponseEntity.BodyBuilder reply, String type, byte[] zipped) {
    reply
        .contentType(MediaType.parseMediaType(type))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    return isTaken(request)
        ? reply.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(zipped)
        : reply.body(unzip(zipped));
  }

  public static byte[] zip(byte[] plain) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }

  /** What was packed, byte by byte. */
  public static InputStream unzipped(byte[] zipped) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(zipped));
  }

  /** The same at once. */
  public static byte[] unzip(byte[] zipped) {
    try (InputStream plain = unzipped(zipped)) {
      return plain.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a request takes its reply zipped. */
  static boolean isTaken(HttpServletRequest request) {
    String encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    return encodings != null
        && Arrays.stream(encodings.split(","))
            .map(encoding -> encoding.replace(" ", ""))
            .anyMatch(encoding -> encoding.startsWith("gzip") && !encoding.endsWith("q=0"));
  }
}
