package org.palmares.film;

import java.util.ArrayList;
import java.util.List;

/// The words in which every errand that touches a film begins: nothing is asked at the keyboard, no
/// other file and no network is opened, no playlist is followed, and no picture is larger than
/// allowed.
///
/// A container on the list has its film inside; the demuxers left out are those that open other
/// files (HLS, DASH, concat, image sequences ...) and those no festival receives.
final class Reading {
  static final String CONTAINERS = "mov,matroska,webm,mpegts,mpeg,avi,mxf,ogg,flv";
  private static final long LARGEST_BLOCK = 1_000_000_000;

  private Reading() {}

  /// How every call of ffmpeg begins; messages carry their level and none is folded away.
  static List<String> call(String level) {
    return List.of("-hide_banner", "-nostdin", "-nostats", "-y", "-v", "repeat+level+" + level);
  }

  /// The film of the room as an input, with further options before it.
  static List<String> film(Limits limits, String... options) {
    return file(limits, MediaTask.FILM, options);
  }

  /// A file of the room as an input.
  static List<String> file(Limits limits, String name, String... options) {
    var words = new ArrayList<String>();
    words.addAll(List.of("-max_alloc", String.valueOf(LARGEST_BLOCK)));
    words.addAll(List.of("-protocol_whitelist", "file", "-format_whitelist", CONTAINERS));
    words.addAll(List.of("-max_pixels", String.valueOf(limits.pixels())));
    words.addAll(List.of(options));
    words.addAll(List.of("-i", "file:" + name));
    return words;
  }
}
