package org.palmares.film.text;

/// Makes a text from a file safe to show: what a person would read stays, what plays tricks goes.
///
/// Removed are control characters, marks that turn the direction of everything after them,
/// invisible tags and private characters, halves of characters, and all but a few of the accents
/// piled upon one letter. Escaping for HTML or a terminal is the business of whoever prints it.
public final class Display {
  private static final int MOST_ACCENTS = 4;
  private static final char UNREADABLE = '\uFFFD';

  private Display() {}

  /// One line of at most so many characters; white space of any kind becomes a single space.
  public static String line(String text, int longest) {
    return shortened(
        lines(text, Math.min(text.length(), 4 * longest + 100)).replaceAll("\\s+", " ").strip(),
        longest);
  }

  /// The same with its line breaks.
  public static String lines(String text, int longest) {
    var safe = new StringBuilder(Math.min(text.length(), longest) + 1);
    int accents = 0;
    for (int i = 0; i < text.length() && safe.length() <= longest; ) {
      int letter = text.codePointAt(i);
      i += Character.charCount(letter);
      int type = Character.getType(letter);
      boolean accent = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
      accents = accent ? accents + 1 : 0;
      if (type == Character.SURROGATE || letter == UNREADABLE) {
        safe.append(UNREADABLE);
      } else if (letter == '\n' || letter == '\t' || (accents <= MOST_ACCENTS && shown(letter))) {
        safe.appendCodePoint(letter);
      }
    }
    return shortened(safe.toString(), longest);
  }

  private static boolean shown(int letter) {
    boolean steers =
        (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
    boolean nothing = letter == 0xFEFF || (letter & 0xFFFE) == 0xFFFE;
    boolean tag = letter >= 0xE0000 && letter <= 0xE0FFF;
    int type = Character.getType(letter);
    return !steers
        && !nothing
        && !tag
        && type != Character.CONTROL
        && type != Character.PRIVATE_USE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }

  private static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end);
  }
}
