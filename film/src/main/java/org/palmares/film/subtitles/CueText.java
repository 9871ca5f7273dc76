package org.palmares.film.subtitles;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.palmares.film.subtitles.SubtitleReading.Format;
import org.palmares.film.text.Display;

/// The words of a cue without the marks that say how they look.
final class CueText {
  /// A tag such as `<i>`, `</v>`, `<c.yellow>`, `<font color="red">` or `<00:01.000>`.
  private static final Pattern TAG =
      Pattern.compile("</?[A-Za-z][^<>\n]{0,500}>|<[0-9:.]{4,16}>|</>");

  /// `{\an8}` and `{i}`, of other formats.
  private static final Pattern BRACES = Pattern.compile("\\{\\\\[^{}\n]{0,200}}|\\{/?[biuyBIUY]}");

  /// The beginning of a tag at the end of a text that was cut off.
  private static final Pattern CUT_TAG = Pattern.compile("<[^<>\n]{0,500}$");

  private CueText() {}

  static String plain(String marked, Format format, int longest) {
    var words = TAG.matcher(marked).replaceAll("");
    words = marked.length() >= longest ? CUT_TAG.matcher(words).replaceAll("") : words;
    words = format == Format.SRT ? BRACES.matcher(words).replaceAll("") : entities(words);
    return Display.lines(words, longest)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /// WebVTT's six, the last of them the one that makes the others.
  private static String entities(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", " ")
        .replace("&lrm;", "\u200E")
        .replace("&rlm;", "\u200F")
        .replace("&amp;", "&");
  }
}
