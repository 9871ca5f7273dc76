package org.palmares.festival.films;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A data sheet as it is typed: texts by the names of their fields, right or wrong, so that a form
/// can show again what was written in it. A field that is not there was not asked for.
///
/// The fields are called as in [DataSheet]; credits are three lists of the same length,
/// `creditRole`, `creditName` and `creditLatin`, `tools` is one text of many lines.
public record TypedSheet(Map<String, List<String>> fields) {
  /// The fields of a credit's line.
  public static final String CREDIT_ROLE = "creditRole";

  /// The name in its own script.
  public static final String CREDIT_NAME = "creditName";

  /// The name in Latin letters.
  public static final String CREDIT_LATIN = "creditLatin";

  public TypedSheet {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    fields.forEach((field, texts) -> copy.put(field, List.copyOf(texts)));
    fields = Map.copyOf(copy);
  }

  /// A sheet as it would have to be typed.
  public static TypedSheet of(DataSheet sheet) {
    Map<String, List<String>> fields = new HashMap<>();
    fields.put("title", List.of(sheet.title()));
    fields.put("titleLanguage", List.of(sheet.titleLanguage()));
    fields.put("romanisedTitle", List.of(sheet.romanisedTitle()));
    fields.put("englishTitle", List.of(sheet.englishTitle()));
    fields.put("countries", sheet.countries());
    fields.put("completed", one(sheet.completed()));
    fields.put("premiere", one(sheet.premiere()));
    fields.put("spokenLanguages", sheet.spokenLanguages());
    fields.put("subtitleLanguages", sheet.subtitleLanguages());
    fields.put("genres", List.of(sheet.genres()));
    fields.put("logline", List.of(sheet.logline()));
    fields.put("synopsis", List.of(sheet.synopsis()));
    fields.put("statement", List.of(sheet.statement()));
    fields.put("biography", List.of(sheet.biography()));
    fields.put("aiShare", one(sheet.aiShare()));
    fields.put("tools", List.of(String.join("\n", sheet.tools())));
    fields.put("creditsLength", one(sheet.creditsLength().map(TypedSheet::clock)));
    fields.put(CREDIT_ROLE, sheet.credits().stream().map(c -> c.role().name()).toList());
    fields.put(CREDIT_NAME, sheet.credits().stream().map(Credit::name).toList());
    fields.put(CREDIT_LATIN, sheet.credits().stream().map(Credit::latinName).toList());
    fields.put("teamSize", one(sheet.teamSize()));
    fields.put("entrantBorn", one(sheet.entrantBorn()));
    fields.put("depictsMinors", one(sheet.depictsMinors()));
    fields.put("student", List.of(Boolean.toString(sheet.student())));
    fields.put("firstFilm", List.of(Boolean.toString(sheet.firstFilm())));
    fields.put("budget", one(sheet.budget()));
    fields.put("productionPlan", List.of(sheet.productionPlan()));
    return new TypedSheet(fields);
  }

  /// This, and what another sheet has in the fields that are not here.
  public TypedSheet over(TypedSheet other) {
    Map<String, List<String>> all = new HashMap<>(other.fields());
    all.putAll(fields);
    return new TypedSheet(all);
  }

  /// What is typed in a field, if it was there; of several (a box with a hidden 'no') the last.
  public Optional<String> typed(String field) {
    return Optional.ofNullable(fields.get(field))
        .map(texts -> texts.isEmpty() ? "" : texts.getLast());
  }

  /// What is typed in a field, empty if nothing.
  public String text(String field) {
    return typed(field).orElse("");
  }

  /// Everything typed in the fields of this name.
  public List<String> texts(String field) {
    return fields.getOrDefault(field, List.of());
  }

  /// The lines of the credits as they were typed, those without a name too.
  public List<Line> credits() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < texts(CREDIT_NAME).size(); i++) {
      lines.add(new Line(at(CREDIT_ROLE, i), at(CREDIT_NAME, i), at(CREDIT_LATIN, i)));
    }
    return lines;
  }

  /// One line of the credits.
  public record Line(String role, String name, String latinName) {}

  private String at(String field, int row) {
    List<String> texts = texts(field);
    return row < texts.size() ? texts.get(row) : "";
  }

  private static List<String> one(Optional<?> value) {
    return List.of(value.map(Object::toString).orElse(""));
  }

  private static String clock(Duration duration) {
    long seconds = duration.toSeconds();
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }
}
