package org.palmares.film.subtitles;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.palmares.film.subtitles.SubtitleReading.Format;

/// Takes a text apart into cues: a line with two times and an arrow begins one, an empty line ends
/// it. What does not look like one is passed over.
final class CueParser {
  private static final int MOST_CUES = 20_000;

  /// What comes after them is one line more, which is no cue.
  private static final int MOST_LINES = 300_000;

  private static final int LONGEST_CUE = 2000;
  private static final int LONGEST_TIME_LINE = 200;
  private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\n|\r");
  private static final Pattern TIME =
      Pattern.compile("(-?)(?:(\\d{1,6}):)?(\\d{1,2}):(\\d{1,2})(?:[,.:](\\d{1,3}))?");

  private final Format format;
  private final List<Cue> cues = new ArrayList<>();
  private int unreadable;
  private boolean truncated;

  CueParser(String text) {
    var lines = LINE_BREAK.split(text, MOST_LINES);
    this.format = header(lines[0]) ? Format.VTT : Format.SRT;
    int at = 0;
    while (at < lines.length && !truncated) {
      int arrow = lines[at].indexOf("-->");
      if (format == Format.VTT && comment(lines[at])) {
        at = afterBlock(lines, at);
      } else if (arrow < 0) {
        at++;
      } else {
        int end = endOfCue(lines, at + 1);
        cue(lines, at, end, arrow);
        at = end;
      }
    }
  }

  private static boolean header(String line) {
    return line.equals("WEBVTT") || line.startsWith("WEBVTT ") || line.startsWith("WEBVTT\t");
  }

  private static boolean comment(String line) {
    return line.startsWith("NOTE") || line.startsWith("STYLE") || line.startsWith("REGION");
  }

  private static int afterBlock(String[] lines, int at) {
    int end = at;
    while (end < lines.length && !lines[end].isBlank()) {
      end++;
    }
    return Math.max(end, at + 1);
  }

  /// After the text of a cue: at an empty line, or at the next line of times if an empty one was
  /// forgotten, before the number that belongs to it.
  private int endOfCue(String[] lines, int from) {
    int end = from;
    while (end < lines.length && !lines[end].isBlank() && !lines[end].contains("-->")) {
      end++;
    }
    boolean forgotten = end < lines.length && lines[end].contains("-->");
    return forgotten && end > from && lines[end - 1].strip().matches("\\d{1,9}") ? end - 1 : end;
  }

  private void cue(String[] lines, int at, int end, int arrow) {
    if (cues.size() == MOST_CUES) {
      truncated = true;
      return;
    }
    var line = lines[at].substring(0, Math.min(lines[at].length(), LONGEST_TIME_LINE));
    var start =
        arrow < line.length() ? time(line.substring(0, arrow).strip()) : OptionalLong.empty();
    var rest = arrow + 3 <= line.length() ? line.substring(arrow + 3).strip() : "";
    var stop = time(rest.split("[ \t]", 2)[0]);
    if (start.isEmpty() || stop.isEmpty()) {
      unreadable++;
      return;
    }
    var text = new StringBuilder();
    for (int i = at + 1; i < end && text.length() < LONGEST_CUE; i++) {
      text.append(text.isEmpty() ? "" : "\n");
      text.append(lines[i], 0, Math.min(lines[i].length(), LONGEST_CUE));
    }
    cues.add(
        new Cue(
            cues.size() + unreadable + 1,
            start.getAsLong(),
            stop.getAsLong(),
            CueText.plain(text.toString(), format, LONGEST_CUE)));
  }

  /// Milliseconds of `01:02:03,450`, `02:03.450` and `-00:00:01,000`.
  private static OptionalLong time(String text) {
    var time = TIME.matcher(text);
    if (!time.matches()) {
      return OptionalLong.empty();
    }
    long hours = time.group(2) == null ? 0 : Long.parseLong(time.group(2));
    long minutes = Long.parseLong(time.group(3));
    long seconds = Long.parseLong(time.group(4));
    if (minutes > 59 || seconds > 59) {
      return OptionalLong.empty();
    }
    var fraction = time.group(5) == null ? "0" : time.group(5);
    long milliseconds = Long.parseLong((fraction + "00").substring(0, 3));
    long whole = ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
    return OptionalLong.of(time.group(1).isEmpty() ? whole : -whole);
  }

  Format format() {
    return format;
  }

  List<Cue> cues() {
    return cues;
  }

  int unreadable() {
    return unreadable;
  }

  boolean truncated() {
    return truncated;
  }
}
