package org.firewell.api;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.firewell.account.Rights;
import org.firewell.account.Units;
import org.firewell.api.access.Drafts;
import org.firewell.api.access.Extents;
import org.firewell.api.access.PublicView;
import org.firewell.api.access.Publicity;
import org.firewell.api.access.Turns;
import org.firewell.api.ogc.JobReplies;
import org.firewell.api.ogc.Tiles;
import org.firewell.exchange.Uploads;
import org.firewell.feature.Features;
import org.firewell.job.Claims;
import org.firewell.job.Desk;
import org.firewell.job.Grounds;
import org.firewell.job.Jobs;
import org.firewell.ledger.Clerk;
import org.firewell.ledger.Ledger;
import org.firewell.query.Search;
import org.firewell.query.VectorTiles;
import org.firewell.round.Attachments;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Basemap.class, FirstStart.Settings.class, Turns.Limits.class})
class ApiWiring {

  /** What is never let through to a controller is told as all other faults are. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadable() {
    return factory ->
        factory.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(new Unreadable()));
  }

  @Bean
  RequestIds requestIds(@Value("${server.forward-headers-strategy:none}") String forwarded) {
    return new RequestIds(!forwarded.equalsIgnoreCase("none"));
  }

  @Bean
  Drain drain(@Value("${firewell.drain:0s}") Duration time) {
    return new Drain(time);
  }

  @Bean
  Extents extents(Grounds grounds, Features features) {
    return new Extents(grounds, features);
  }

  @Bean
  JobReplies jobReplies(Jobs jobs) {
    return new JobReplies(jobs);
  }

  @Bean
  Turns turns(Claims claims, Desk desk, Turns.Limits limits, Clock clock) {
    return new Turns(claims, desk, limits, clock);
  }

  @Bean
  Clerk clerk(Features features, Search search, Ledger ledger) {
    return new Clerk(features, search, ledger);
  }

  @Bean
  Sites sites(Features features, Search search, Units units, Rights rights) {
    return new Sites(features, search, units, rights);
  }

  @Bean
  StepRights stepRights(Rights rights) {
    return new StepRights(rights);
  }

  @Bean
  GroundUnits units(Grounds grounds) {
    return new GroundUnits(grounds);
  }

  @Bean
  Drafts drafts(Clock clock) {
    return new Drafts(clock);
  }

  @Bean
  Publicity publicity(@Value("${firewell.public-view:rounded}") PublicView view, Extents extents) {
    return new Publicity(view, extents);
  }

  @Bean
  ReportThrottle reportThrottle(Clock clock) {
    return new ReportThrottle(clock);
  }

  @Bean
  RoundObjects roundObjects(Features features, Grounds grounds, Rights rights, Units units) {
    return new RoundObjects(features, grounds, rights, units);
  }

  @Bean
  Photos photos(Attachments attachments, Clock clock) {
    return new Photos(attachments, clock);
  }

  @Bean
  UploadWork uploadWork(Uploads uploads, Grounds grounds) {
    return new UploadWork(uploads, grounds);
  }

  @Bean
  OneTimeTask<?> uploadTask(UploadWork work) {
    return UploadDesk.task(work);
  }

  @Bean
  UploadDesk uploadDesk(Scheduler scheduler, Clock clock) {
    return new UploadDesk(scheduler, clock);
  }

  @Bean
  Tiles tiles(Grounds grounds, VectorTiles database) {
    return new Tiles(grounds, database);
  }

  @Bean
  SecurityHeaders securityHeaders(
      Basemap basemap, @Value("classpath:static/*.html") Resource[] pages) {
    return new SecurityHeaders(basemap, List.of(pages));
  }
}
