package org.firewell.api;

import org.springframework.test.context.TestPropertySource;

/** On H2 with H2GIS. */
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:conditions;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class H2ConditionsTest extends ConditionsTest {}
