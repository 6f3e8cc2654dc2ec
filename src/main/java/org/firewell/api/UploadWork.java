package org.firewell.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.firewell.api.http.CountyTime;
import org.firewell.exchange.Incoming;
import org.firewell.exchange.Profile;
import org.firewell.exchange.Upload;
import org.firewell.exchange.Uploads;
import org.firewell.feature.Ground;
import org.firewell.feature.Layer;
import org.firewell.ingest.crs.Verdict;
import org.firewell.ingest.file.Notice;
import org.firewell.ingest.file.Severity;
import org.firewell.ingest.intake.Intake;
import org.firewell.ingest.intake.Intake.Inspection;
import org.firewell.ingest.intake.Intake.Reading;
import org.firewell.ingest.intake.Whereabouts;
import org.firewell.job.Grounds;
import org.firewell.render.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a file, reads it, or takes it: whatever its state asks for. */
final class UploadWork {

  private static final Logger LOG = LoggerFactory.getLogger(UploadWork.class);

  /** So many notices are told beside the lines; all of them are counted. */
  private static final int TOLD = 200;

  /** Reading is the first half of a taking, writing the second. */
  private static final int HALF = 50;

  private static final int WHOLE = 100;

  private final Uploads uploads;
  private final Grounds grounds;

  UploadWork(Uploads uploads, Grounds grounds) {
    this.uploads = uploads;
    this.grounds = grounds;
  }

  /** Does what is to be done; nothing where the file is gone or somebody else has done it. */
  void run(UUID id, String look) {
    uploads.find(id).ifPresent(upload -> run(upload, look));
  }

  private void run(Upload upload, String look) {
    try {
      Path folder = Files.createTempDirectory("firewell-upload-");
      Path file = folder.resolve("upload");
      try {
        lay(upload, file);
        switch (upload.state()) {
          case READING -> read(upload, file);
          case TAKING -> take(upload, file);
          case KEPT, READ, FAILED, TAKEN -> look(upload, file, UploadLook.of(look));
        }
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void lay(Upload upload, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      uploads.copy(upload.id(), out);
    }
  }

  /** Ends what broke: a fault of the programme. */
  void broke(UUID id, Throwable cause) {
    LOG.error("The work on upload {} broke", id, cause);
    String zh = "程序出错，什么也没有写入；日志按文件编号 " + id + " 有记录";
    String en = "a fault of the programme, nothing was taken; its log tells more under " + id;
    if (!uploads.fail(id, zh, en)) {
      uploads.inspected(id, text(unreadable(zh, en)));
    }
  }

  private void look(Upload upload, Path file, UploadLook look) throws IOException {
    Inspection found = Intake.inspect(file, upload.file(), look.choice());
    Profile placing = look.profile() == null ? found.suggested() : look.profile();
    Verdict verdict = Whereabouts.judge(file, upload.file(), placing, ground()).orElse(null);
    uploads.inspected(upload.id(), text(UploadDocuments.of(found, placing, verdict)));
  }

  private void read(Upload upload, Path file) throws IOException {
    Reading reading = reading(upload, file, WHOLE);
    String[] fault = faultOrNull(reading);
    if (fault == null) {
      uploads.compare(upload.id(), reading.incoming(), reading.refused(), facts(reading));
    } else {
      uploads.fail(upload.id(), fault[0], fault[1]);
    }
  }

  private void take(Upload upload, Path file) throws IOException {
    Reading reading = reading(upload, file, HALF);
    List<Incoming<?>> incoming = reading.incoming();
    Layer origin =
        new Layer(upload.file(), upload.profile().partner(), null, CountyTime.day(upload.at()));
    LongConsumer told =
        written -> {
          int progress = HALF + share(written, incoming.size(), HALF);
          String zh = "已写 " + written + " 处";
          uploads.report(upload.id(), progress, zh, written + " features were written");
        };
    uploads.take(upload.id(), incoming, reading.refused(), origin, told);
  }

  /**
   * @param end the progress at which everything is read
   */
  private Reading reading(Upload upload, Path file, int end) throws IOException {
    long rows = rows(upload);
    LongConsumer told =
        read -> {
          String zh = "已读 " + read + " 行";
          uploads.report(upload.id(), share(read, rows, end), zh, read + " rows were read");
        };
    return Intake.read(file, upload.file(), upload.profile(), ground(), told);
  }

  /** How many rows a look at it counted; 0 where nobody looked. */
  private static long rows(Upload upload) {
    if (upload.inspection() == null) {
      return 0;
    }
    Object rows = Json.object(upload.inspection().getBytes(StandardCharsets.UTF_8)).get("rows");
    return rows instanceof Number number ? number.longValue() : 0;
  }

  private static int share(long done, long all, int end) {
    return all == 0 ? 0 : (int) Math.min(end - 1L, done * end / all);
  }

  private Ground ground() {
    return grounds.current().map(Grounds.Current::ground).orElse(Ground.of(Map.of()));
  }

  /** Why nothing of it can be read, in Chinese and English; null where something can. */
  private static String[] faultOrNull(Reading reading) {
    List<Notice> faults = reading.faults();
    if (faults.isEmpty() || !reading.incoming().isEmpty()) {
      return null;
    }
    return new String[] {
      faults.stream().map(Notice::zh).distinct().collect(Collectors.joining("；")),
      faults.stream().map(Notice::en).distinct().collect(Collectors.joining("; "))
    };
  }

  /** What is told beside the lines: notices of the file and doubts about rows. */
  private static String facts(Reading reading) {
    List<Notice> notices =
        reading.notices().stream()
            .filter(n -> n.row() == 0 || n.severity() != Severity.ERROR)
            .toList();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("rows", reading.rows());
    document.putAll(reading.facts());
    document.put("notices_count", notices.size());
    document.put("notices", notices.stream().limit(TOLD).map(UploadDocuments::of).toList());
    return text(document);
  }

  private static Map<String, Object> unreadable(String zh, String en) {
    Notice notice = new Notice(Severity.ERROR, "", 0, null, null, null, zh, en);
    return UploadDocuments.of(
        new Inspection(null, List.of(), 0, List.of(), null, List.of(notice)), null, null);
  }

  private static String text(Map<String, Object> document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Json.write(out, document);
    return out.toString(StandardCharsets.UTF_8);
  }
}
