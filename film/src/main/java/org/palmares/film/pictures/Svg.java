package org.palmares.film.pictures;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/// Writes a drawing as Scalable Vector Graphics (W3C, SVG 2), with everything escaped that comes
/// from outside.
final class Svg {
  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /// Opens an element; attributes as name, value, name, value ...
  Svg open(String name, Object... attributes) {
    begin(name, attributes).append('>');
    open.push(name);
    return this;
  }

  Svg close() {
    text.append("</").append(open.pop()).append(">");
    return this;
  }

  /// An element without content.
  Svg leaf(String name, Object... attributes) {
    begin(name, attributes).append("/>");
    return this;
  }

  /// An element that holds nothing but text.
  Svg text(String name, String content, Object... attributes) {
    begin(name, attributes).append('>').append(escaped(content));
    text.append("</").append(name).append(">");
    return this;
  }

  private StringBuilder begin(String name, Object... attributes) {
    text.append("\n<").append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      var value = attributes[i + 1];
      var words = value instanceof Double number ? number(number) : String.valueOf(value);
      text.append(' ').append(attributes[i]).append("=\"").append(escaped(words)).append('"');
    }
    return text;
  }

  /// At most two places after the point, as few as needed.
  static String number(double number) {
    var words = String.format(Locale.ROOT, "%.2f", number).replaceAll("\\.?0+$", "");
    return words.isEmpty() || words.equals("-0") ? "0" : words;
  }

  /// Text as XML 1.0 may hold it; what it may not hold becomes a replacement character.
  static String escaped(String words) {
    var safe = new StringBuilder();
    words
        .codePoints()
        .forEach(letter -> {
          switch (letter) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            default -> safe.appendCodePoint(allowed(letter) ? letter : 0xfffd);
          }
        });
    return safe.toString();
  }

  private static boolean allowed(int letter) {
    return letter == '\t'
        || letter == '\n'
        || letter == '\r'
        || (letter >= 0x20 && letter <= 0xd7ff)
        || (letter >= 0xe000 && letter <= 0xfffd)
        || letter >= 0x10000;
  }

  /// What was written so far, for one who closes what is open.
  String inside() {
    return text.toString().strip();
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return text.toString().strip() + "\n";
  }
}
