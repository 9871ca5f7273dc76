package org.palmares.film;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.palmares.film.text.Display;
import tools.jackson.databind.JsonNode;

/// The names of generators that may stand in a file's tags: a list, kept as data in
/// `generators.txt`.
final class Generators {
  /// Tags in which makers of programs write; a film may well be called Luma.
  private static final Set<String> TAGS =
      Set.of(
          "encoder",
          "encoded_by",
          "software",
          "comment",
          "description",
          "synopsis",
          "producer",
          "publisher",
          "generator",
          "creator",
          "creation_tool",
          "tool",
          "handler_name",
          "vendor_id",
          "make",
          "model",
          "prompt",
          "workflow",
          "parameters",
          "copyright",
          "aigc",
          "writing_application",
          "com.apple.quicktime.software",
          "com.apple.quicktime.make",
          "com.apple.quicktime.model",
          "com.apple.quicktime.comment",
          "com.apple.quicktime.description");

  private static final int MOST = 50;
  private static final int LONGEST_READ = 100_000;
  private static final int LONGEST_TEXT = 200;
  private static final Generators KNOWN = read();

  private final List<Known> names;

  private record Known(String name, Pattern pattern) {}

  private Generators(List<Known> names) {
    this.names = names;
  }

  static Generators known() {
    return KNOWN;
  }

  private static Generators read() {
    var names = new ArrayList<Known>();
    var resource = Objects.requireNonNull(Generators.class.getResourceAsStream("generators.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          var parts = List.of(line.split("\t+", 2));
          names.add(
              new Known(
                  parts.getFirst(), Pattern.compile(parts.getLast(), Pattern.CASE_INSENSITIVE)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("generators.txt cannot be read", e);
    }
    return new Generators(List.copyOf(names));
  }

  /// Where a name of the list stands in the tags of a file or of its tracks, as ffprobe answered.
  List<Packaging.NamedGenerator> named(JsonNode answer) {
    var found = new ArrayList<Packaging.NamedGenerator>();
    search(answer.path("format").path("tags"), found);
    for (var stream : answer.path("streams")) {
      search(stream.path("tags"), found);
    }
    return found.stream().distinct().limit(MOST).toList();
  }

  private void search(JsonNode tags, List<Packaging.NamedGenerator> found) {
    for (Map.Entry<String, JsonNode> tag : tags.properties()) {
      var key = tag.getKey().toLowerCase(Locale.ROOT);
      var text = tag.getValue().asString("");
      if (TAGS.contains(key)) {
        var searched = key + "=" + text.substring(0, Math.min(text.length(), LONGEST_READ));
        names.stream()
            .filter(it -> it.pattern().matcher(searched).find())
            .forEach(it -> found.add(named(it.name(), key, text)));
      }
    }
  }

  private static Packaging.NamedGenerator named(String name, String key, String text) {
    return new Packaging.NamedGenerator(name, key, Display.line(text, LONGEST_TEXT));
  }
}
