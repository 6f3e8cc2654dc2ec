package org.firewell.ingest.crs;

import java.util.List;
import org.firewell.geo.LonLat;
import org.firewell.ingest.file.Reason;

/**
 * In which system the coordinates of a file are, as far as anybody can tell by looking.
 *
 * @param state whether it is certain, has to be asked, or cannot be read at all
 * @param crs what is proposed; null where nothing fits
 * @param candidates what it may be, the likeliest first
 * @param middle of the rows as the proposal places them; null without a proposal
 * @param turned how many of the rows looked at have their ordinates the other way round than most
 * @param reason why, in one line
 */
public record Verdict(
    State state,
    String crs,
    List<Candidate> candidates,
    Middle middle,
    long turned,
    Reason reason) {

  /** What is to be done. */
  public enum State {
    /** Nothing else is possible; it can be read without asking. */
    SURE,
    /** Somebody has to choose. */
    ASKS,
    /** It is known and cannot be brought to CGCS2000. */
    REFUSED
  }

  public Verdict {
    candidates = List.copyOf(candidates);
  }

  public boolean isSure() {
    return state == State.SURE;
  }

  /**
   * One system that the coordinates may be in.
   *
   * @param crs its name, as a profile takes it
   * @param offsetM median distance of the rows to the nearest known road in metres; null where no
   *     road is known near them
   * @param inside share of the rows within the known outlines of townships, 0 to 1; null where none
   *     are known
   * @param places where it puts the rows, some of them
   * @param title what it is called
   * @param evidence what speaks for and against it; empty where nothing does
   */
  public record Candidate(
      String crs,
      Double offsetM,
      Double inside,
      List<LonLat> places,
      Reason title,
      Reason evidence) {

    public Candidate {
      places = List.copyOf(places);
    }
  }
}
