package org.firewell;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server: the map, the interfaces and the database behind one address. */
@SpringBootApplication
public class FirewellServer {

  /** Starts the server; it stops with the process. */
  public static void run(String... args) {
    SpringApplication.run(FirewellServer.class, args);
  }
}
