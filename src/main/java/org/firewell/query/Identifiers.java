package org.firewell.query;

/**
 * Which signs a name is made of, as the grammar of CQL2 has them (which has them of XML). A name of
 * Chinese characters is one.
 */
final class Identifiers {

  private static final int[][] STARTS = {
    {':', ':'},
    {'A', 'Z'},
    {'_', '_'},
    {'a', 'z'},
    {0xC0, 0xD6},
    {0xD8, 0xF6},
    {0xF8, 0x2FF},
    {0x370, 0x37D},
    {0x37F, 0x1FFE},
    {0x200C, 0x200D},
    {0x2070, 0x218F},
    {0x2C00, 0x2FEF},
    {0x3001, 0xD7FF},
    {0xF900, 0xFDCF},
    {0xFDF0, 0xFFFD},
    {0x10000, 0xEFFFF}
  };

  private Identifiers() {}

  static boolean starts(int codePoint) {
    for (int[] range : STARTS) {
      if (range[0] <= codePoint && codePoint <= range[1]) {
        return true;
      }
    }
    return false;
  }

  static boolean continues(int codePoint) {
    return starts(codePoint)
        || codePoint == '.'
        || codePoint >= '0' && codePoint <= '9'
        || codePoint >= 0x300 && codePoint <= 0x36F
        || codePoint >= 0x203F && codePoint <= 0x2040;
  }
}
