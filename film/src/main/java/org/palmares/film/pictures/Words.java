package org.palmares.film.pictures;

import java.util.Map;

/// Says in the reader's language what is written into a drawing.
///
/// A key is one of [#ENGLISH]'s or the stable name of a kind of event, such as `silence`; whoever
/// does not know a key asks English.
@FunctionalInterface
public interface Words {

  String say(String key);

  /// English; a key that it does not know is said as it is written, with spaces.
  static Words english() {
    return key -> ENGLISH.getOrDefault(key, capital(key.replace('_', ' ')));
  }

  private static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /// What a timeline says.
  Map<String, String> ENGLISH =
      Map.ofEntries(
          Map.entry("timeline", "Course of the film"),
          Map.entry("length", "Length"),
          Map.entry("shots", "Shots"),
          Map.entry("cut", "Cuts"),
          Map.entry("dissolve", "Dissolves"),
          Map.entry("fade", "Fades"),
          Map.entry("dip_to_black", "Dips to black"),
          Map.entry("dip_to_white", "Dips to white"),
          Map.entry("wipe", "Wipes"),
          Map.entry("loudness", "Loudness"),
          Map.entry("target", "Target"),
          Map.entry("brightness", "Brightness"),
          Map.entry("motion", "Motion"),
          Map.entry("credits", "Credits"),
          Map.entry("fail", "Fails"),
          Map.entry("warn", "Warning"),
          Map.entry("info", "Note"));
}
