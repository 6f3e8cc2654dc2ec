package org.firewell.api;

import org.firewell.job.Grounds;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Basemap.class, FirstStart.Settings.class})
class ApiWiring {

  @Bean
  Extents extents(Grounds grounds) {
    return new Extents(grounds);
  }

  @Bean
  SecurityHeaders securityHeaders(Basemap basemap) {
    return new SecurityHeaders(basemap);
  }
}
