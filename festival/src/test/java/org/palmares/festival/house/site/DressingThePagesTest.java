package org.palmares.festival.house.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The style sheet and the templates hold what docs/design/components.md promises.
class DressingThePagesTest {
  private static final double READABLE = 4.5;
  private static final double VISIBLE = 3;
  private static final Path STATIC = Path.of("src/main/resources/static");
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+):\\s*(#[0-9a-f]{6})");
  private static final Pattern PALETTE = Pattern.compile("\\[data-hue=\"(\\d+)\"]\\s*\\{([^}]*)}");

  private final String sheet = read(STATIC.resolve("palmares.css"));

  @Test
  void twelve_editions_can_have_colours_of_their_own() {
    assertThat(palettes().keySet())
        .containsExactlyInAnyOrder("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
  }

  @Test
  void every_palette_can_be_read_by_day() {
    Map<String, String> day = tokens(":root, .light {");
    List<String> faint = new ArrayList<>();
    palettes()
        .forEach((hue, key) -> {
          String accent = key.get("key-on-light");
          compare(faint, hue + " on its ground", key.get("on-key"), key.get("key"), READABLE);
          compare(faint, hue + " on its tint", accent, key.get("key-tint"), READABLE);
          compare(faint, hue + " under white", accent, "#ffffff", READABLE);
          for (String ground : List.of("paper", "sheet", "well")) {
            compare(faint, hue + " on " + ground, accent, day.get(ground), READABLE);
          }
          compare(faint, hue + ": ink on its tint", day.get("ink"), key.get("key-tint"), 7);
        });
    assertThat(faint).isEmpty();
  }

  @Test
  void every_palette_can_be_read_by_night() {
    Map<String, String> night = tokens(".dark {");
    List<String> faint = new ArrayList<>();
    palettes()
        .forEach((hue, key) -> {
          String accent = key.get("key-on-dark");
          compare(faint, hue + " on its deep", accent, key.get("key-deep"), READABLE);
          compare(faint, hue + ": white on its deep", "#ffffff", key.get("key-deep"), 7);
          for (String ground : List.of("paper", "sheet", "well")) {
            compare(faint, hue + " on " + ground, accent, night.get(ground), READABLE);
          }
        });
    assertThat(faint).isEmpty();
  }

  @Test
  void ink_and_states_can_be_read_on_every_ground() {
    List<String> faint = new ArrayList<>();
    for (String room : List.of(":root, .light {", ".dark {")) {
      Map<String, String> colours = tokens(room);
      for (String ground : List.of("paper", "sheet", "well")) {
        for (String text : List.of("ink", "ink-2", "ink-3", "ok", "warn", "bad", "info")) {
          compare(faint, text + " on " + ground, colours.get(text), colours.get(ground), READABLE);
        }
        String edge = colours.get("line-strong");
        compare(faint, "an edge on " + ground, edge, colours.get(ground), VISIBLE);
      }
      for (String state : List.of("ok", "warn", "bad", "info")) {
        compare(faint, state, colours.get(state), colours.get(state + "-soft"), READABLE);
      }
    }
    assertThat(faint).isEmpty();
  }

  @Test
  void nothing_is_loaded_from_elsewhere() {
    List<String> addresses = new ArrayList<>(found(sheet, "url\\(([^)]*)\\)"));
    addresses.addAll(found(sheet, "@import\\s+(\\S+)"));
    addresses.removeIf(address -> Files.exists(STATIC.resolve(address)));
    assertThat(addresses).isEmpty();
  }

  @Test
  void the_sheet_turns_round_for_scripts_from_right_to_left() {
    String sides = "(?:margin|padding|border|inset)-(?:left|right|top|bottom)[a-z-]*";
    String absolute = "(?:left|right|top|bottom|width|height|(?:min|max)-(?:width|height))";
    String aligned = "(?:text-align|float|clear):\\s*(?:left|right)";
    String physical = "(?<=[;{\\s])((?:" + sides + "|" + absolute + ")\\s*:|" + aligned + ")";
    assertThat(found(sheet.replaceAll("@media[^{]*", ""), physical)).isEmpty();
  }

  @Test
  void no_template_carries_style_or_script_of_its_own() throws IOException {
    List<String> offending = new ArrayList<>();
    for (Path template : templates()) {
      String unsafe = "(?i)(\\sstyle\\s*=|<style[\\s>]|\\son[a-z]+\\s*=\\s*[\"']|javascript:)";
      found(read(template), unsafe).forEach(what -> offending.add(template + ": " + what.strip()));
    }
    assertThat(offending).isEmpty();
  }

  @Test
  void every_icon_that_a_template_names_exists() throws IOException {
    Set<String> icons = new TreeSet<>(found(read(STATIC.resolve("icons.svg")), "id=\"([a-z]+)\""));
    List<String> missing = new ArrayList<>();
    for (Path template : templates()) {
      for (String icon : found(read(template), "site\\.icon\\(name = \"([a-z]+)\"")) {
        if (!icons.contains(icon)) {
          missing.add(template + ": " + icon);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static void compare(
      List<String> faint, String what, String text, String ground, double enough) {
    double ratio = contrast(text, ground);
    if (ratio < enough) {
      faint.add("%s: %s on %s is %.2f, not %.1f".formatted(what, text, ground, ratio, enough));
    }
  }

  /// WCAG 2.2, contrast ratio.
  private static double contrast(String one, String other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  /// WCAG 2.2, relative luminance of an sRGB colour.
  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  private Map<String, Map<String, String>> palettes() {
    Map<String, Map<String, String>> palettes = new HashMap<>();
    PALETTE.matcher(sheet).results().forEach(m -> palettes.put(m.group(1), colours(m.group(2))));
    return palettes;
  }

  private Map<String, String> tokens(String opening) {
    int from = sheet.indexOf(opening);
    assertThat(from).as("the block '%s' of palmares.css", opening).isNotNegative();
    return colours(sheet.substring(from, sheet.indexOf('}', from)));
  }

  private static Map<String, String> colours(String block) {
    Map<String, String> colours = new HashMap<>();
    TOKEN.matcher(block).results().forEach(m -> colours.put(m.group(1), m.group(2)));
    return colours;
  }

  private static List<String> found(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(DressingThePagesTest::last)
        .toList();
  }

  private static String last(MatchResult match) {
    return match.group(match.groupCount());
  }

  private static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      return files.filter(file -> file.toString().endsWith(".jte")).toList();
    }
  }

  private static String read(Path file) {
    try {
      return COMMENT.matcher(Files.readString(file)).replaceAll("");
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read " + file.toAbsolutePath(), e);
    }
  }
}
