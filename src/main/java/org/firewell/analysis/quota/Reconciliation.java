package org.firewell.analysis.quota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.firewell.feature.Ownership;
import org.firewell.snapshot.Distinct;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.CityFigure;
import org.firewell.standard.QuotaKind;

/** Writes every sum of the ledger beside what it must agree with. */
final class Reconciliation {

  private final Snapshot snapshot;
  private final Claims claims;
  private final List<LedgerRow> rows;
  private final Set<String> done;
  private final Rolled rolled;

  Reconciliation(Snapshot snapshot, Claims claims, List<LedgerRow> rows, Rolled rolled) {
    this.rolled = rolled;
    this.snapshot = snapshot;
    this.claims = claims;
    this.rows = rows;
    this.done =
        claims.counted().stream()
            .filter(Claim::isDone)
            .map(claim -> claim.hydrant().id())
            .collect(Collectors.toSet());
  }

  List<Identity> identities() {
    List<Identity> identities = new ArrayList<>();
    for (QuotaKind kind : QuotaKind.values()) {
      snapshot.law().cityFigure(kind).map(this::cityFigure).ifPresent(identities::add);
    }
    cityTotal().ifPresent(identities::add);
    identities.add(kinds());
    identities.add(states());
    identities.add(cityDone());
    identities.add(rowsToHydrants());
    identities.add(evidence());
    identities.add(stock());
    identities.add(doneInStock());
    identities.addAll(years());
    return identities;
  }

  private Identity cityFigure(CityFigure figure) {
    int table = sums(figure.kind()).quota();
    String where = figure.clause().where();
    return Identity.of(
        "city_figure_" + figure.kind().key(),
        figure.quantity(),
        table,
        figure.quantity() == table
            ? where + " states what its table of units sums to"
            : where
                + " states "
                + figure.quantity()
                + ", and its table of units sums to "
                + table
                + ": the document disagrees with itself, both are kept");
  }

  /** The stated kinds together, where every kind is stated. */
  private Optional<Identity> cityTotal() {
    List<CityFigure> figures = snapshot.law().cityFigures();
    if (figures.size() < QuotaKind.values().length) {
      return Optional.empty();
    }
    int stated = figures.stream().mapToInt(CityFigure::quantity).sum();
    int table = new Sums(rows).quota();
    return Optional.of(
        Identity.of(
            "city_figure_total",
            stated,
            table,
            "new and make-up of the text together, against all rows of the table"));
  }

  private Identity kinds() {
    int byKind = sums(QuotaKind.NEW).quota() + sums(QuotaKind.MAKEUP).quota();
    return Identity.of(
        "new_and_makeup", byKind, new Sums(rows).quota(), "the two kinds make up the table");
  }

  private Identity states() {
    int byState =
        rows.stream()
            .mapToInt(row -> row.states().values().stream().mapToInt(n -> n).sum() + row.unknown())
            .sum();
    return Identity.of(
        "states",
        byState,
        claims.counted().size(),
        "every linked hydrant stands in one state, or its state is unknown");
  }

  private Identity cityDone() {
    return Identity.of(
        "city_done",
        new Sums(rows).done(),
        done.size(),
        "the units' sums against the distinct accepted hydrants of the city");
  }

  private Identity rowsToHydrants() {
    int reported = (int) claims.rows().stream().filter(Claim::isDone).count();
    int distinct = new Sums(rows).done();
    return new Identity(
        "reported_rows",
        reported,
        distinct,
        reported == distinct
            ? "every accepted row is a hydrant of its own"
            : (reported - distinct) + " accepted rows are one hydrant with another row",
        ids(
            claims.rows().stream()
                .filter(Claim::isDone)
                .map(Claim::hydrant)
                .filter(row -> !done.contains(row.id()))));
  }

  private Identity evidence() {
    int done = new Sums(rows).done();
    int evidenced =
        (int) claims.counted().stream().filter(Claim::isDone).filter(Claim::isEvidenced).count();
    return new Identity(
        "evidence",
        done,
        evidenced,
        done == evidenced
            ? "every accepted hydrant has a dated proof by a second person"
            : (done - evidenced) + " accepted hydrants have no dated proof by a second person",
        ids(
            claims.counted().stream()
                .filter(claim -> claim.isDone() && !claim.isEvidenced())
                .map(Claim::hydrant)));
  }

  /** The accepted municipal hydrants of the day, against those of old and those of the tasks. */
  private Identity stock() {
    Distinct<Hydrant> stock = snapshot.distinct(acceptedMunicipal());
    List<Hydrant> others =
        stock.objects().stream().filter(h -> !countsForTask(stock.rows(h))).toList();
    LocalDate start = snapshot.law().validFrom();
    int undated = (int) others.stream().filter(h -> h.acceptedOn() == null).count();
    int before = (int) others.stream().filter(h -> isBefore(h, start)).count();
    int since = others.size() - undated - before;
    return new Identity(
        "stock",
        stock.objects().size(),
        stock.objects().size() - since - undated,
        "of the accepted municipal hydrants "
            + before
            + " are older than "
            + start
            + ", "
            + (stock.objects().size() - others.size())
            + " count for a task, "
            + since
            + " accepted since count for none, and "
            + undated
            + " carry no date of acceptance",
        ids(others.stream().filter(h -> !isBefore(h, start))));
  }

  /** Of the years in which the document holds: the stock, and the deficit where it was entered. */
  private List<Identity> years() {
    int first = snapshot.law().validFrom().getYear();
    List<Identity> years = new ArrayList<>();
    rolled.stockYears().stream()
        .filter(year -> year.year() >= first)
        .forEach(
            year ->
                years.add(
                    Identity.of(
                        "stock_" + year.year(),
                        year.end() + year.difference(),
                        year.end(),
                        "the stock of the year before, with what came in and without what went"
                            + " out, against what stands")));
    rolled.deficitYears().stream()
        .filter(year -> year.year() >= first && year.unknown().isEmpty())
        .forEach(
            year ->
                years.add(
                    Identity.of(
                        "deficit_" + year.year(),
                        (int) Math.round(year.endOrNull().value() + year.difference()),
                        (int) Math.round(year.endOrNull().value()),
                        "what was owed, without what was made up and with what came to be owed,"
                            + " against what was entered as owed")));
    return years;
  }

  private Identity doneInStock() {
    List<String> besides = rolled.doneBesides();
    return new Identity(
        "done_in_stock",
        done.size(),
        done.size() - besides.size(),
        besides.isEmpty()
            ? "every accepted hydrant came into the stock for its task"
            : besides.size()
                + " accepted hydrants are one with an older hydrant, are no municipal ones, or"
                + " carry no date of acceptance",
        besides);
  }

  private static List<String> ids(Stream<Hydrant> hydrants) {
    return hydrants.map(Hydrant::id).sorted().toList();
  }

  private List<Hydrant> acceptedMunicipal() {
    return snapshot.list(FeatureType.HYDRANTS).stream()
        .filter(h -> h.ownership() == null || h.ownership() == Ownership.MUNICIPAL)
        .filter(h -> snapshot.lifecycle(h).map(Lifecycle::isAccepted).orElse(false))
        .toList();
  }

  private boolean countsForTask(List<Hydrant> rows) {
    return rows.stream().anyMatch(row -> done.contains(row.id()));
  }

  private static boolean isBefore(Hydrant hydrant, LocalDate start) {
    return hydrant.acceptedOn() != null && hydrant.acceptedOn().isBefore(start);
  }

  private Sums sums(QuotaKind kind) {
    return new Sums(rows.stream().filter(row -> row.quota().kind() == kind).toList());
  }
}
