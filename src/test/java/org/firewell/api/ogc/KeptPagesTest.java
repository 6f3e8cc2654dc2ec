package org.firewell.api.ogc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.firewell.account.Role;
import org.firewell.api.ApiTest;
import org.firewell.feature.Drafts;
import org.firewell.feature.Edit;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Hydrant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.test.context.TestPropertySource;

/** A page that was made is given again as long as it holds, and costs one look at the store. */
@Import(KeptPagesTest.CountedConnections.class)
@TestPropertySource(
    properties = {
      "firewell.public-view=rounded",
      "spring.datasource.url=jdbc:h2:mem:kept;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE"
    })
class KeptPagesTest extends ApiTest {

  private static final String PAGE = "/ogc/collections/hydrants/items?limit=5";

  @Test
  void a_page_that_is_asked_for_again_is_the_same_and_costs_one_look() {
    String first = get(PAGE).text();
    CountedConnections.taken.set(0);

    assertThat(get(PAGE).text()).isEqualTo(first);

    assertThat(CountedConnections.taken).hasValue(1);
  }

  @Test
  void a_page_that_is_known_to_who_asks_costs_one_look() {
    String tag = get(PAGE).header("ETag");
    CountedConnections.taken.set(0);

    assertThat(get(PAGE, "If-None-Match", tag).status()).isEqualTo(304);

    assertThat(CountedConnections.taken).hasValue(1);
  }

  @Test
  void a_feature_costs_one_look_and_its_row() {
    get("/ogc/collections/hydrants/items/h01");
    CountedConnections.taken.set(0);

    get("/ogc/collections/hydrants/items/h01");

    assertThat(CountedConnections.taken).hasValue(2);
  }

  /** One look, and one statement for the features. */
  @Test
  void the_pages_of_a_question_are_counted_once_together() {
    Reply first = get(PAGE);
    String next = first.link("next");
    CountedConnections.taken.set(0);
    Reply second = get(next.substring(next.indexOf("/ogc")));

    assertThat(second.json().at("/numberMatched")).isEqualTo(first.json().at("/numberMatched"));
    assertThat(CountedConnections.taken).hasValue(2);
  }

  @Test
  void what_was_changed_is_on_the_next_page_at_once() {
    String page = "/ogc/collections/hydrants/items?limit=1";
    for (int i = 0; i < 20; i++) {
      Features.Versioned<Hydrant> found = features.find(FeatureType.HYDRANTS, "h01").orElseThrow();
      get(page);
      features.replace(
          named(found.feature(), "第" + i + "号"), found.version(), Drafts.of(Edit.Kind.REPLACE));

      assertThat(get(page).json().at("/features/0/properties/name").asString())
          .isEqualTo("第" + i + "号");
    }
  }

  @Test
  void a_change_of_another_collection_leaves_a_page_as_it_was_but_where_things_are_judged() {
    String buildings = "/ogc/collections/buildings/items?limit=2";
    String first = get(buildings).header("ETag");
    String judged = get(PAGE).header("ETag");
    features.add(FeatureType.PIPES, List.of(), Drafts.of(Edit.Kind.CREATE));

    assertThat(get(buildings, "If-None-Match", first).status()).isEqualTo(304);
    assertThat(get(PAGE, "If-None-Match", judged).status()).isEqualTo(200);
  }

  @Test
  void the_public_is_never_given_what_was_made_for_an_account() {
    String real = get(PAGE, as(Role.VIEWER)).text();
    String seen = get(PAGE).text();

    assertThat(real).isNotEqualTo(seen).doesNotContain("rounded_deg");
    assertThat(seen).contains("rounded_deg");
    assertThat(get(PAGE, as(Role.VIEWER)).text()).isEqualTo(real);
  }

  @Test
  void a_page_is_sent_zipped_to_who_takes_it_so() throws Exception {
    HttpResponse<byte[]> zipped =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + PAGE))
                    .header("Accept-Encoding", "gzip")
                    .build(),
                BodyHandlers.ofByteArray());

    assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(zipped.headers().firstValue("Content-Length")).isPresent();
    assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())))
        .asString(UTF_8)
        .contains("\"id\":\"h05\"");
  }

  @Test
  void those_who_ask_at_once_share_looks() throws Exception {
    get(PAGE);
    CountedConnections.taken.set(0);
    CountedConnections.slow = true;
    ExecutorService askers = Executors.newFixedThreadPool(12);
    List<Future<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      answers.add(askers.submit(() -> get(PAGE).status()));
    }
    for (Future<Integer> answer : answers) {
      assertThat(answer.get()).isEqualTo(200);
    }
    CountedConnections.slow = false;
    askers.shutdown();

    assertThat(CountedConnections.taken).hasValueLessThan(12);
  }

  private static Hydrant named(Hydrant hydrant, String name) {
    var values = FeatureType.values(hydrant);
    values.put("name", name);
    return FeatureType.HYDRANTS.create(hydrant.geometry(), values);
  }

  /** Counts the connections that requests take, one for each time that the store is asked. */
  @TestConfiguration(proxyBeanMethods = false)
  static class CountedConnections {

    static final AtomicInteger taken = new AtomicInteger();
    static volatile boolean slow;

    @Bean
    static BeanPostProcessor counting() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof DataSource database ? new Counted(database) : bean;
        }
      };
    }

    private static final class Counted extends DelegatingDataSource {

      Counted(DataSource database) {
        super(database);
      }

      @Override
      public Connection getConnection() throws SQLException {
        if (Thread.currentThread().getName().startsWith("http-")) {
          taken.incrementAndGet();
          pause();
        }
        return super.getConnection();
      }

      private static void pause() {
        try {
          Thread.sleep(slow ? 100 : 0);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }
}
