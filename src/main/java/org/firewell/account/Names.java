package org.firewell.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How accounts are called: one spelling for each name, so that no two look alike. */
public final class Names {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 32;
  private static final Pattern TAKEN = Pattern.compile("[\\p{IsHan}a-z0-9][\\p{IsHan}a-z0-9._-]*");

  private Names() {}

  /** The name as it is kept, small letters; empty when it is none. */
  public static Optional<String> read(String text) {
    String name = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    boolean good =
        name.length() >= SHORTEST
            && name.length() <= LONGEST
            && TAKEN.matcher(name).matches()
            && !name.equals(Author.HOUSE.name());
    return good ? Optional.of(name) : Optional.empty();
  }
}
