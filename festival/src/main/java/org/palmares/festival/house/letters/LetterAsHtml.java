package org.palmares.festival.house.letters;

import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;

/// A letter for mail programs that show HTML: the same words, in paragraphs, with the house's own
/// addresses as links.
final class LetterAsHtml {
  private LetterAsHtml() {}

  static String write(Letter letter, URI house) {
    String paragraphs =
        Arrays.stream(letter.text().strip().split("\\R{2,}"))
            .map(paragraph -> "<p>" + paragraph(paragraph, house) + "</p>")
            .collect(Collectors.joining("\n"));
    return """
    <!doctype html>
    <html lang="%s" dir="%s">
    <head><meta charset="utf-8"><title>%s</title></head>
    <body>
    %s
    </body>
    </html>
    """
        .formatted(
            letter.language().tag(),
            letter.language().direction(),
            escape(letter.subject()),
            paragraphs);
  }

  private static String paragraph(String text, URI house) {
    return Arrays.stream(text.split("\\R"))
        .map(line ->
            isOurAddress(line, house)
                ? "<a href=\"%1$s\">%1$s</a>".formatted(escape(line.strip()))
                : escape(line))
        .collect(Collectors.joining("<br>\n"));
  }

  /// Whether a line is the address of a page of this house and nothing else.
  static boolean isOurAddress(String line, URI house) {
    String address = line.strip();
    String ours = house.toString().replaceAll("/+$", "");
    return address.matches("\\S+") && (address.equals(ours) || address.startsWith(ours + "/"));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
