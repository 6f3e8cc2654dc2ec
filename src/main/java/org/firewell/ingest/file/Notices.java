package org.firewell.ingest.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers notices. Of the rows of one file it keeps the first {@value #LISTED} of each severity and
 * counts the rest, so that a file that is wrong from top to bottom neither fills the memory nor
 * hides the others. What is said of a file as a whole is always kept.
 */
public final class Notices {

  public static final int LISTED = 1000;

  private record Heap(String file, Severity severity) {}

  private final Map<String, Integer> order = new LinkedHashMap<>();
  private final Map<Heap, Long> counts = new LinkedHashMap<>();
  private final List<Notice> listed = new ArrayList<>();

  public void add(Notice notice) {
    order.putIfAbsent(notice.file(), order.size());
    Heap heap = new Heap(notice.file(), notice.severity());
    if (notice.row() == 0 || counts.merge(heap, 1L, Long::sum) <= LISTED) {
      listed.add(notice);
    }
  }

  /** Everything that others gathered, as if it were said now. */
  public void addAll(Notices others) {
    others.order.keySet().forEach(file -> order.putIfAbsent(file, order.size()));
    others.listed.forEach(this::add);
    others.counts.forEach(
        (heap, count) -> {
          if (count > LISTED) {
            counts.merge(heap, count - LISTED, Long::sum);
          }
        });
  }

  public void add(Severity severity, String file, long row, String id, Reason reason) {
    String zh = Text.oneLine(reason.zh());
    add(new Notice(severity, file, row, id, null, null, zh, Text.oneLine(reason.en())));
  }

  public void error(String file, Reason reason) {
    add(Severity.ERROR, file, 0, null, reason);
  }

  public void warn(String file, Reason reason) {
    add(Severity.WARNING, file, 0, null, reason);
  }

  public void error(String file, String zh, String en) {
    error(file, new Reason(zh, en));
  }

  public void warn(String file, String zh, String en) {
    warn(file, new Reason(zh, en));
  }

  /** By file in the order in which they were read, then by row; the file as a whole first. */
  public List<Notice> list() {
    List<Notice> all = new ArrayList<>(listed);
    counts.forEach(
        (heap, count) -> {
          if (count > LISTED) {
            all.add(rest(heap, count - LISTED));
          }
        });
    all.sort(Comparator.comparing((Notice n) -> order.get(n.file())).thenComparing(Notice::row));
    return List.copyOf(all);
  }

  private static Notice rest(Heap heap, long more) {
    boolean errors = heap.severity() == Severity.ERROR;
    return new Notice(
        heap.severity(),
        heap.file(),
        0,
        null,
        null,
        null,
        "另有 " + more + (errors ? " 条错误未列出" : " 条提醒未列出"),
        more + " more " + (errors ? "errors" : "warnings") + " are not listed");
  }
}
