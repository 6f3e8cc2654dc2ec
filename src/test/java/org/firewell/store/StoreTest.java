package org.firewell.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a port promises, kept by one store for all tests of a class, on each of its databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoreTest {

  Store store;

  abstract Store open(Path folder);

  @BeforeAll
  final void openTheStore(@TempDir Path folder) {
    store = open(folder);
  }

  @AfterAll
  final void closeTheStore() {
    store.close();
  }
}
