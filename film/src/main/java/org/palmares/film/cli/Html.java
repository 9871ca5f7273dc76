package org.palmares.film.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import org.palmares.film.text.Display;

/// Writes a page, with everything escaped that comes from outside.
final class Html {
  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /// Opens an element; attributes as name, value, name, value ...
  Html open(String name, String... attributes) {
    begin(name, attributes);
    open.push(name);
    return this;
  }

  Html close() {
    text.append("</").append(open.pop()).append(">\n");
    return this;
  }

  /// An element that holds nothing but text.
  Html text(String name, String content, String... attributes) {
    begin(name, attributes);
    text.append(escaped(content)).append("</").append(name).append(">\n");
    return this;
  }

  /// An element that has no end.
  Html single(String name, String... attributes) {
    begin(name, attributes);
    text.append('\n');
    return this;
  }

  Html words(String content) {
    text.append(escaped(content));
    return this;
  }

  /// What is markup already.
  Html markup(String markup) {
    text.append(markup);
    return this;
  }

  private void begin(String name, String... attributes) {
    text.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      text.append(escaped(attributes[i + 1])).append('"');
    }
    text.append('>');
  }

  /// Control characters and marks that turn the direction of a text are left out.
  private static String escaped(String words) {
    return Display.lines(words, words.length())
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return text.toString();
  }
}
