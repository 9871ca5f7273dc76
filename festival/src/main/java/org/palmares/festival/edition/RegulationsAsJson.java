package org.palmares.festival.edition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.stream.Collectors;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Wording;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// How regulations are written down: as JSON, a rule by its name, a wording by its languages. So
/// they lie in the database, and so programs get and send them.
///
/// It has a mapper of its own, so that no setting of the web layer changes what was stored.
public final class RegulationsAsJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .addMixIn(Wording.class, ByLanguage.class)
          .addMixIn(Language.class, ByTag.class)
          .build();

  private RegulationsAsJson() {}

  /// As a tree, for the API.
  public static JsonNode tree(Regulations regulations) {
    return JSON.valueToTree(regulations);
  }

  /// From a tree that a program sent.
  ///
  /// @throws IllegalArgumentException if it is no regulations; the message says where and why
  public static Regulations read(JsonNode tree) {
    try {
      return JSON.treeToValue(tree, Regulations.class);
    } catch (DatabindException unreadable) {
      String where =
          unreadable.getPath().stream()
              .map(step ->
                  step.getPropertyName() == null
                      ? "[" + step.getIndex() + "]"
                      : "." + step.getPropertyName())
              .collect(Collectors.joining());
      throw new IllegalArgumentException(
          "regulations" + where + ": " + reason(unreadable), unreadable);
    }
  }

  private static String reason(DatabindException unreadable) {
    return unreadable.getCause() == null
        ? unreadable.getOriginalMessage()
        : String.valueOf(unreadable.getCause().getMessage());
  }

  static String write(Regulations regulations) {
    return JSON.writeValueAsString(regulations);
  }

  static Regulations readRegulations(String json) {
    return JSON.readValue(json, Regulations.class);
  }

  static String write(Wording wording) {
    return JSON.writeValueAsString(wording);
  }

  static Wording readWording(String json) {
    return new Wording(JSON.readValue(json, new TypeReference<Map<Language, String>>() {}));
  }

  /// `{"en": "Narrative", "ko": "극영화"}`.
  private abstract static class ByLanguage {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("unused")
    ByLanguage(Map<Language, String> texts) {}

    @JsonValue
    abstract Map<Language, String> texts();
  }

  /// `en`.
  private abstract static class ByTag {
    @JsonValue
    abstract String tag();
  }
}
