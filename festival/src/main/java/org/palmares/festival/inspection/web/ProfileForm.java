package org.palmares.festival.inspection.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.film.delivery.Profile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A delivery profile as it is typed into a form: a name, what it is for, and rows of rules, each
/// with its level and its fields as text. What cannot stand is told in `problems`.
public final class ProfileForm {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MOST_RULES = 100;

  private final String name;
  private final String description;
  private final List<Row> rows;
  private final List<Told> problems = new ArrayList<>();

  private ProfileForm(String name, String description, List<Row> rows) {
    this.name = name;
    this.description = description;
    this.rows = rows;
  }

  /// One rule: what is typed is found by the name of its field, such as `allowed` or
  /// `steps.0.width`.
  public record Row(String rule, String level, Map<String, String> typed) {
    public Row {
      typed = Map.copyOf(typed);
    }

    /// What is typed into a field.
    public String at(String field) {
      return typed.getOrDefault(field, "");
    }
  }

  public String name() {
    return name;
  }

  public String description() {
    return description;
  }

  /// The rules, in their order.
  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /// What cannot stand.
  public List<Told> problems() {
    return List.copyOf(problems);
  }

  /// A form without any rule.
  static ProfileForm empty() {
    return new ProfileForm("", "", List.of());
  }

  /// A profile, to be changed.
  static ProfileForm of(Profile profile) {
    List<Row> rows = new ArrayList<>();
    for (JsonNode rule : JSON.readTree(profile.json()).path("rules")) {
      rows.add(
          new Row(rule.path("rule").asString(), rule.path("level").asString("fail"), typed(rule)));
    }
    return new ProfileForm(profile.name(), profile.description(), rows);
  }

  private static Map<String, String> typed(JsonNode rule) {
    Map<String, String> typed = new HashMap<>();
    for (RuleFields.Field field : RuleFields.of(rule.path("rule").asString())) {
      JsonNode value = rule.path(field.name());
      switch (field.kind()) {
        case TEXTS, INTEGERS -> typed.put(field.name(), joined(value));
        case NUMBER, INTEGER, FLAG -> typed.put(field.name(), plain(value));
        case FORMS -> value.forEach(form -> typed.put("forms." + form.asString(), "true"));
        case STEPS -> {
          for (int i = 0; i < value.size(); i++) {
            for (String part : List.of("width", "least", "most")) {
              typed.put("steps." + i + "." + part, plain(value.get(i).path(part)));
            }
          }
        }
      }
    }
    return typed;
  }

  private static String joined(JsonNode list) {
    return String.join(
        ", ", list.isArray() ? list.values().stream().map(ProfileForm::plain).toList() : List.of());
  }

  private static String plain(JsonNode value) {
    return value.isMissingNode() || value.isNull()
        ? ""
        : value.isNumber()
            ? value.decimalValue().stripTrailingZeros().toPlainString()
            : value.asString();
  }

  /// What was sent. Rules that are to be left out are left out here; with `add`, one more row of
  /// that rule.
  static ProfileForm sent(Map<String, String> sent, String add) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < MOST_RULES && sent.containsKey("rule." + i); i++) {
      String rule = sent.getOrDefault("rule." + i, "");
      String level = sent.getOrDefault("rule." + i + ".level", "fail");
      if (RuleFields.rules().contains(rule) && !level.equals("off")) {
        rows.add(new Row(rule, level.equals("warn") ? "warn" : "fail", fields(sent, i)));
      }
    }
    if (RuleFields.rules().contains(add) && rows.size() < MOST_RULES) {
      rows.add(new Row(add, "warn", Map.of()));
    }
    return new ProfileForm(
        cut(sent.getOrDefault("name", ""), 120),
        cut(sent.getOrDefault("description", ""), 500),
        rows);
  }

  private static Map<String, String> fields(Map<String, String> sent, int row) {
    String start = "rule." + row + ".";
    Map<String, String> typed = new HashMap<>();
    sent.forEach((key, value) -> {
      if (key.startsWith(start)) {
        typed.put(key.substring(start.length()), cut(value, 500));
      }
    });
    return typed;
  }

  private static String cut(String text, int most) {
    String tidy = text.strip();
    return tidy.substring(0, Math.min(most, tidy.length()));
  }

  /// The profile that is typed, unless something in it cannot stand.
  Optional<Profile> read() {
    if (rows.isEmpty()) {
      problems.add(Told.of("inspection.delivery.no-rules"));
    }
    List<ObjectNode> rules = rows.stream().map(this::rule).toList();
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    Optional<Profile> profile = profile(rules);
    if (profile.isEmpty()) {
      objectTo(rules);
    }
    return profile;
  }

  /// The profile of these rules, if it can stand.
  private Optional<Profile> profile(List<ObjectNode> rules) {
    ObjectNode profile = JSON.createObjectNode();
    profile
        .put("id", "edition")
        .put("version", 1)
        .put("name", name)
        .put("description", description)
        .putArray("rules")
        .addAll(rules);
    try {
      return Optional.of(Profile.parse(JSON.writeValueAsString(profile)));
    } catch (IllegalArgumentException inEnglish) {
      return Optional.empty();
    }
  }

  /// Tells which rules cannot stand, in the reader's language.
  private void objectTo(List<ObjectNode> rules) {
    for (int i = 0; i < rules.size(); i++) {
      if (profile(List.of(rules.get(i))).isEmpty()) {
        problems.add(Told.of("inspection.delivery.wrong", called(rows.get(i))));
      }
    }
    if (problems.isEmpty()) {
      problems.add(Told.of("inspection.delivery.too-much"));
    }
  }

  private ObjectNode rule(Row row) {
    ObjectNode rule = JSON.createObjectNode().put("rule", row.rule()).put("level", row.level());
    for (RuleFields.Field field : RuleFields.of(row.rule())) {
      switch (field.kind()) {
        case TEXTS -> texts(row, field, rule);
        case INTEGERS -> integers(row, field, rule);
        case NUMBER, INTEGER ->
            number(row, row.at(field.name()), field.kind())
                .ifPresent(number -> rule.set(field.name(), number));
        case FLAG -> {
          if (row.at(field.name()).equals("true")) {
            rule.put(field.name(), true);
          }
        }
        case FORMS -> forms(row, rule);
        case STEPS -> steps(row, rule);
      }
    }
    return rule;
  }

  /// Every list of allowed values must have something in it; others may be left open.
  private void texts(Row row, RuleFields.Field field, ObjectNode rule) {
    List<String> texts = split(row.at(field.name())).toList();
    boolean needed = field.name().equals("allowed") || field.name().equals("codecs");
    if (texts.isEmpty() && needed) {
      problems.add(Told.of("inspection.delivery.missing", called(row)));
    } else if (!texts.isEmpty()) {
      ArrayNode list = rule.putArray(field.name());
      texts.forEach(list::add);
    }
  }

  private void integers(Row row, RuleFields.Field field, ObjectNode rule) {
    List<String> texts = split(row.at(field.name())).toList();
    if (texts.isEmpty()) {
      problems.add(Told.of("inspection.delivery.missing", called(row)));
    }
    ArrayNode list = rule.putArray(field.name());
    texts.forEach(text -> number(row, text, RuleFields.Kind.INTEGER).ifPresent(list::add));
  }

  private static Stream<String> split(String text) {
    return Stream.of(text.split("[,;\\n]", -1)).map(String::strip).filter(t -> !t.isEmpty());
  }

  private Optional<JsonNode> number(Row row, String text, RuleFields.Kind kind) {
    String plain = text.strip().replace('−', '-').replace(',', '.');
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    boolean whole = kind == RuleFields.Kind.INTEGER;
    if (!plain.matches(whole ? "\\d{1,9}" : "-?\\d{1,9}(\\.\\d{1,6})?")) {
      problems.add(Told.of("inspection.delivery.wrong-number", called(row), text));
      return Optional.empty();
    }
    return Optional.of(
        whole
            ? JSON.getNodeFactory().numberNode(Integer.parseInt(plain))
            : JSON.getNodeFactory().numberNode(new java.math.BigDecimal(plain)));
  }

  private static void forms(Row row, ObjectNode rule) {
    List<String> ticked =
        RuleFields.FORMS.stream().filter(form -> row.at("forms." + form).equals("true")).toList();
    if (!ticked.isEmpty()) {
      ArrayNode forms = rule.putArray("forms");
      ticked.forEach(forms::add);
    }
  }

  private void steps(Row row, ObjectNode rule) {
    ArrayNode steps = rule.putArray("steps");
    for (int i = 0; i < RuleFields.STEPS; i++) {
      ObjectNode step = JSON.createObjectNode();
      String start = "steps." + i + ".";
      number(row, row.at(start + "width"), RuleFields.Kind.INTEGER)
          .ifPresent(width -> step.set("width", width));
      number(row, row.at(start + "least"), RuleFields.Kind.NUMBER)
          .ifPresent(least -> step.set("least", least));
      number(row, row.at(start + "most"), RuleFields.Kind.NUMBER)
          .ifPresent(most -> step.set("most", most));
      if (!step.isEmpty()) {
        steps.add(step);
      }
    }
    if (steps.isEmpty()) {
      problems.add(Told.of("inspection.delivery.missing", called(row)));
    }
  }

  private static Told called(Row row) {
    return Told.of("inspection.rule-name." + row.rule());
  }
}
