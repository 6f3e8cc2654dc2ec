package org.firewell.api;

import org.springframework.test.context.TestPropertySource;

/** On H2 with H2GIS. */
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:editors;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=60000")
class H2EditorsTest extends EditorsTest {}
