package org.firewell.api.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.api.http.Format;
import org.firewell.api.http.Link;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the world is cut into tiles. OGC Two Dimensional Tile Matrix Set 2.0 (17-083r4). */
@RestController
@RequestMapping("/ogc/tileMatrixSets")
class TileMatrixSetsController {

  @GetMapping
  ResponseEntity<byte[]> list(HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Format format = Format.of(request, Parameters.of(request));
    Map<String, Object> set = new LinkedHashMap<>();
    set.put("id", TileMatrixSet.ID);
    set.put("title", TileMatrixSet.document().get("title"));
    set.put("uri", TileMatrixSet.URI);
    set.put("crs", TileMatrixSet.CRS);
    set.put(
        "links",
        List.of(
            Link.to(TileMatrixSet.PATH, "self", Link.JSON, TileMatrixSet.ID),
            Link.to(TileMatrixSet.PATH, "item", Link.JSON, TileMatrixSet.ID)));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("tileMatrixSets", List.of(set));
    document.put(
        "links",
        List.of(Link.self(request, format, Link.JSON), Link.alternate(request, format, Link.JSON)));
    return Reply.of(format, "瓦片矩阵集 · tile matrix sets", document);
  }

  @GetMapping("/" + TileMatrixSet.ID)
  ResponseEntity<byte[]> set(HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Format format = Format.of(request, Parameters.of(request));
    return Reply.of(format, TileMatrixSet.ID, TileMatrixSet.document());
  }
}
