package org.firewell.exchange;

import org.firewell.feature.Feature;

/**
 * What a row was taken for.
 *
 * @param id of the feature that it is or becomes; null where there is none
 * @param stands what stands here that it is, or is probably; null where there is none
 * @param basis by what that was told
 * @param other the number of another row of the file that it was told by, 0 where there is none
 * @param metres how far what it was told by lies; NaN where that was not asked
 */
record Match<F extends Feature>(
    Incoming<F> row, String id, F stands, Basis basis, long other, double metres) {

  /** This one, where it becomes something of another id. */
  Match<F> as(String itsId) {
    return new Match<>(row, itsId, stands, basis, other, metres);
  }

  /** By what was told whether a row is what stands here. */
  enum Basis {
    /** Its id, or the one that its sender gave it before. */
    ID,
    /** Its code, and it lies there or says nothing of where it lies. */
    CODE,
    /** The name of a division, alone in its township. */
    NAME,
    /** It lies where that lies. */
    PLACE,
    /** Nothing stands here that it could be. */
    NEW,
    /** Its sender spoke of it before, and it was removed here since. */
    REMOVED,
    /** Perhaps: its code stands elsewhere. */
    CODE_ELSEWHERE,
    /** Perhaps: its code is another row's. */
    CODE_OF_ROW,
    /** Perhaps: the name of a division, and nothing tells in which township. */
    NAME_ALONE,
    /** Perhaps: something stands there that another row is. */
    PLACE_OF_ROW,
    /** Perhaps: its photo is that of something that stands here. */
    PHOTO,
    /** Perhaps: its photo is another row's. */
    PHOTO_OF_ROW,
    /** Perhaps: something stands near by that no row is. */
    NEAR,
    /** Perhaps: something stands there that bears another code, as two offices number one thing. */
    OTHER_CODE,
    /** It is another row once more. */
    TWIN,
    /** Another row has its id, or its code, and says otherwise. */
    CONTRADICTED,
    /** It has no place, and nothing stands here that it could be. */
    PLACELESS;

    /** Whether it is what stands. */
    boolean isSure() {
      return this == ID || this == CODE || this == NAME || this == PLACE;
    }

    /** Whether somebody has to say whether it is. */
    boolean isAsked() {
      return this == CODE_ELSEWHERE
          || this == CODE_OF_ROW
          || this == NAME_ALONE
          || this == PLACE_OF_ROW
          || this == PHOTO
          || this == PHOTO_OF_ROW
          || this == NEAR
          || this == OTHER_CODE;
    }

    /** Whether it may be added. */
    boolean mayBeNew() {
      return isAsked() || this == NEW || this == REMOVED || this == TWIN;
    }
  }
}
