package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.firewell.account.Role;
import org.firewell.api.http.Reply;
import org.firewell.round.Pictures;
import org.junit.jupiter.api.Test;

class AttachmentsApiTest extends ApiTest {

  @Test
  void a_photo_comes_back_as_it_came_and_the_same_again_is_the_one_that_is_kept() {
    byte[] photo = Pictures.encoded("jpg", 64, 48, 0x112233);
    Reply kept = bring(photo, "text/html", Role.INSPECTOR);
    assertThat(kept.status()).as(kept.text()).isEqualTo(201);
    assertThat(kept.json().path("type").asString()).isEqualTo("image/jpeg");
    assertThat(kept.json().path("width").asInt()).isEqualTo(64);
    assertThat(kept.json().path("kept_by").asString()).isEqualTo("test-inspector");
    String address = "/api/attachments/" + kept.json().path("sha256").asString();

    Reply again = bring(photo, "image/png", Role.WATER_BUREAU);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(kept.json());

    Reply shown = get(address, as(Role.VIEWER));
    assertThat(shown.response().body()).isEqualTo(photo);
    assertThat(shown.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(shown.header("Content-Disposition"))
        .startsWith("inline; filename=")
        .endsWith(".jpeg\"");
    assertThat(shown.header("Cache-Control")).contains("immutable", "private");
    assertThat(get(address + "?f=json", as(Role.VIEWER)).json()).isEqualTo(kept.json());
    get(address).problem(401);
  }

  @Test
  void a_form_of_a_browser_is_taken_too() {
    byte[] photo = Pictures.encoded("png", 5, 4, 0x445566);
    Form form = new Form().file("file", "x.exe", photo);
    Reply kept = send(form.to(request("/api/attachments", as(Role.TOWNSHIP))));
    assertThat(kept.status()).as(kept.text()).isEqualTo(201);
    assertThat(kept.json().path("type").asString()).isEqualTo("image/png");
    send(new Form().text("other", "x").to(request("/api/attachments", as(Role.TOWNSHIP))))
        .problem(400);
  }

  @Test
  void what_is_no_photo_is_refused_whatever_it_is_called() {
    byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    assertThat(bring(page, "image/jpeg", Role.INSPECTOR).problem(415).path("detail").asString())
        .contains("JPEG", "WebP", "照片");
    bring(new byte[0], "image/jpeg", Role.INSPECTOR).problem(415);
  }

  @Test
  void more_than_ten_megabytes_and_more_than_an_eye_sees_are_refused() {
    bring(new byte[(10 << 20) + 1], "image/jpeg", Role.INSPECTOR).problem(413);
    byte[] bomb = Pictures.pngThatSays(50_000, 50_000);
    assertThat(bring(bomb, "image/png", Role.INSPECTOR).problem(413).path("detail").asString())
        .contains("50000 x 50000");
  }

  @Test
  void a_photo_that_nobody_brought_is_missing() {
    assertThat(
            get("/api/attachments/" + "0".repeat(64), as(Role.VIEWER))
                .problem(404)
                .path("detail")
                .asString())
        .contains("没有照片");
  }

  private Reply bring(byte[] photo, String type, Role role) {
    return submit("POST", "/api/attachments", type, photo, as(role));
  }
}
