package org.palmares.festival.films;

/// A file's name as its owner knows it: kept to be read by people, never used as a path.
final class FileName {
  private static final int LONGEST = 255;

  private FileName() {}

  /// The last part of a path, without control and direction characters, at most 255 long.
  static String readable(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]", "").strip();
    if (clean.length() <= LONGEST) {
      return clean;
    }
    int end = Character.isHighSurrogate(clean.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return clean.substring(0, end);
  }
}
