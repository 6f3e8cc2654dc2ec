package org.firewell.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DebianPackagesTest {

  @Test
  void a_program_that_is_here_is_taken_without_asking_apt() {
    Path here = Path.of("/bin/sh");

    assertThat(DebianPackages.findOrInstall(() -> Optional.of(here), "no-such-package"))
        .contains(here);
  }

  @Test
  void of_several_packages_the_newest_is_taken() {
    assertThat(
            DebianPackages.newest(
                List.of(
                    "postgresql-9-postgis-3",
                    "postgresql-15-postgis-3",
                    "postgresql-14-postgis-3")))
        .contains("postgresql-15-postgis-3");
  }

  @Test
  void of_no_package_none_is_taken() {
    assertThat(DebianPackages.newest(List.of(""))).isEmpty();
  }
}
