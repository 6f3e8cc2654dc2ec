package org.firewell.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** From where somebody asks, as far as one subscriber's machines are told apart. */
public final class Addresses {

  /** Of an IPv6 address, the part that one subscriber is given: 64 bits. */
  private static final int NETWORK_BYTES = 8;

  private Addresses() {}

  public static String of(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    try {
      return InetAddress.getByName(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
          : address;
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
