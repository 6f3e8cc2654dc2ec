package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.firewell.api.http.Body;
import org.firewell.api.http.Link;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.exchange.Profile;
import org.firewell.exchange.Profiles;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** How the files of senders are read, kept under names for the next file. */
@RestController
@RequestMapping("/api/profiles")
class ProfilesController {

  private static final int LONGEST_NAME = 100;

  private final Profiles profiles;

  ProfilesController(Profiles profiles) {
    this.profiles = profiles;
  }

  /** All of them by name, with the attributes that a field may stand for, by collection. */
  @GetMapping
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    Parameters.of(request);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("profiles", profiles.list().stream().map(ProfileDocuments::of).toList());
    document.put("attributes", ProfileDocuments.attributes());
    return Reply.personal(HttpStatus.OK, document);
  }

  @GetMapping("/{name}")
  ResponseEntity<byte[]> profile(@PathVariable String name, HttpServletRequest request) {
    Parameters.of(request);
    Profile profile = profiles.find(name).orElseThrow(() -> missing(name));
    return Reply.personal(HttpStatus.OK, ProfileDocuments.of(profile));
  }

  /** Keeps a profile under a name; one of the same name is replaced. */
  @PutMapping(path = "/{name}", consumes = Link.JSON)
  ResponseEntity<byte[]> keep(@PathVariable String name, HttpServletRequest request)
      throws IOException {
    Parameters.of(request);
    if (name.length() > LONGEST_NAME) {
      throw new ParameterException(
          "name",
          name,
          "应为不超过 " + LONGEST_NAME + " 字的名称",
          "a name of up to " + LONGEST_NAME + " signs");
    }
    ObjectNode body = Body.object(request);
    body.put("name", name);
    Profile profile = ProfileDocuments.profile(body);
    boolean isNew = profiles.find(name).isEmpty();
    profiles.keep(profile);
    return Reply.personal(isNew ? HttpStatus.CREATED : HttpStatus.OK, ProfileDocuments.of(profile));
  }

  @DeleteMapping("/{name}")
  ResponseEntity<byte[]> forget(@PathVariable String name, HttpServletRequest request) {
    Parameters.of(request);
    Profile profile = profiles.find(name).orElseThrow(() -> missing(name));
    profiles.remove(name);
    return Reply.personal(HttpStatus.OK, ProfileDocuments.of(profile));
  }

  private static StatusException missing(String name) {
    return StatusException.missing(
        "没有名为“%s”的方案 · there is no profile \"%s\"".formatted(name, name));
  }
}
