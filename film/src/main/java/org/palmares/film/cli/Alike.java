package org.palmares.film.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palmares.film.likeness.Likeness;
import org.palmares.film.likeness.Pair;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Two films and what they share, for a person at a terminal or for a program.
record Alike(Pair pair) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /// How a pair is printed: the names, then what they share.
  private record Row(String a, String b, @JsonUnwrapped Likeness likeness) {
    static Row of(Pair pair) {
      return new Row(pair.a(), pair.b(), pair.likeness());
    }
  }

  static String json(Pair pair) {
    return JSON.writeValueAsString(Row.of(pair));
  }

  static String json(List<Pair> pairs) {
    return JSON.writeValueAsString(pairs.stream().map(Row::of).toList());
  }

  /// A line for the pair and one for each stretch that matches.
  List<String> lines(Optional<String> verdict) {
    var likeness = pair.likeness();
    var lines = new ArrayList<String>();
    lines.add(TextReport.safe(pair.a()));
    lines.add(TextReport.safe(pair.b()));
    var notes = new ArrayList<String>();
    verdict.ifPresent(notes::add);
    notes.add(String.format(Locale.ROOT, "score %.2f", likeness.score()));
    notes.add(
        likeness.evidence().stream()
            .map(it -> it.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" and ")));
    if (likeness.mirrored()) {
      notes.add("mirrored");
    }
    if (Math.abs(likeness.speed() - 1) > 0.001) {
      notes.add(String.format(Locale.ROOT, "the second at %.3f of the speed", likeness.speed()));
    }
    notes.removeIf(String::isEmpty);
    lines.add("  " + String.join(", ", notes));
    likeness
        .segments()
        .forEach(it ->
            lines.add(
                "  %s to %s  is  %s to %s"
                    .formatted(
                        time(it.aStart()), time(it.aEnd()), time(it.bStart()), time(it.bEnd()))));
    return lines;
  }

  private static String time(double seconds) {
    return TextReport.duration(Math.round(seconds * 1000));
  }
}
