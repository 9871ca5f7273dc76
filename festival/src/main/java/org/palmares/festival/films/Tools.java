package org.palmares.festival.films;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The AI tools that the house knows by name, so that none of them is taken for a person.
///
/// A text is a tool if it is a known name and nothing else, whatever its case, spaces, hyphens and
/// versions: `runway gen-3 alpha` is, `Sora Tanaka` is not. The names stand in `films/tools.tsv`.
final class Tools {
  private static final String FILE = "/films/tools.tsv";
  private static final Pattern VERSION =
      Pattern.compile("^(v|ver|version|gen)?[0-9]+([.][0-9x]+)*[a-z]?$");
  private static final Set<String> EDITIONS =
      Set.of(
          "alpha",
          "beta",
          "pro",
          "plus",
          "max",
          "mini",
          "turbo",
          "ultra",
          "lite",
          "fast",
          "standard",
          "preview",
          "xl",
          "dev",
          "studio",
          "app",
          "model",
          "video",
          "image");
  private static final Tools KNOWN = read();

  private final Set<String> keys;
  private final Set<String> alike;
  private final List<String> names;

  private Tools(Set<String> keys, Set<String> alike, List<String> names) {
    this.keys = keys;
    this.alike = alike;
    this.names = names;
  }

  static Tools known() {
    return KNOWN;
  }

  /// Whether the whole text names a tool.
  boolean isTool(String text) {
    String words = plain(text);
    while (!words.isEmpty()) {
      if (keys.contains(words.replace(" ", ""))) {
        return true;
      }
      int last = words.lastIndexOf(' ');
      String end = words.substring(last + 1);
      if (last < 0 || !(VERSION.matcher(end).matches() || EDITIONS.contains(end))) {
        return keys.contains(withoutVersion(words));
      }
      words = words.substring(0, last);
    }
    return false;
  }

  /// Whether a name that people bear too means a tool here, since its Latin letters spell one.
  boolean isTool(String name, String latinName) {
    return alike.contains(plain(name).replace(" ", "")) && isTool(latinName);
  }

  /// The names as their makers write them, for suggestions.
  List<String> names() {
    return names;
  }

  private static String withoutVersion(String word) {
    return word.replace(" ", "").replaceFirst("(v|gen)?[0-9]+([.][0-9]+)*$", "");
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\p{Pd}_/\\s·:()\\[\\],;+™®©\"'“”‘’]+", " ")
        .strip();
  }

  private static Tools read() {
    Set<String> keys = new HashSet<>();
    Set<String> alike = new HashSet<>();
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    try (InputStream file = Tools.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing from the house");
      }
      var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)).lines();
      lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> {
            String[] cells = line.split("\t", -1);
            names.add(cells[0].strip());
            for (String name : (cells[0] + "|" + cells[1]).split("\\|", -1)) {
              Set<String> known = name.startsWith("~") ? alike : keys;
              known.add(plain(name.replaceFirst("^~", "")).replace(" ", ""));
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
    keys.remove("");
    return new Tools(Set.copyOf(keys), Set.copyOf(alike), List.copyOf(names));
  }
}
