package org.palmares.festival.films;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How a data sheet lies in the database. Fields that a stored sheet does not know yet are empty;
/// names that have become known as tools since move from the credits to the list of tools.
final class SheetAsJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private SheetAsJson() {}

  static String write(DataSheet sheet) {
    return JSON.writeValueAsString(sheet);
  }

  static DataSheet read(String json) {
    ObjectNode stored = (ObjectNode) JSON.readTree(json);
    ObjectNode whole = JSON.valueToTree(DataSheet.empty());
    whole.setAll(stored);
    putToolsWhereTheyBelong(whole);
    return JSON.treeToValue(whole, DataSheet.class);
  }

  private static void putToolsWhereTheyBelong(ObjectNode sheet) {
    var credits = (ArrayNode) sheet.get("credits");
    var tools = (ArrayNode) sheet.get("tools");
    List<JsonNode> people = new ArrayList<>();
    for (JsonNode credit : credits) {
      CreditLine line =
          CreditLine.read(
              Credit.Role.valueOf(credit.get("role").stringValue()),
              credit.get("name").stringValue(),
              credit.get("latinName").stringValue());
      switch (line) {
        case CreditLine.Person _ -> people.add(credit);
        case CreditLine.IsATool(var typed) -> tools.add(typed);
      }
    }
    credits.removeAll();
    credits.addAll(people);
  }
}
