package org.firewell.ledger;

import java.util.List;

/** The signed reasons. None is ever changed or deleted. Implemented by the store. */
public interface Signatures {

  /** Those of a document's ledger, in the order in which they were signed. */
  List<Signature> list(String document);

  void add(Signature signature);
}
