package org.palmares.film.subtitles;

/// One subtitle: from when to when, in milliseconds, and its text, safe to show and without marks.
///
/// `number` counts from 1 in the order of the file.
public record Cue(int number, long startMs, long endMs, String text) {

  public long lengthMs() {
    return endMs - startMs;
  }
}
