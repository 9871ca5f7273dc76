package org.palmares.film;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter.Value;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Inspections as JSON, to keep and to read again; the schema is described in the README.
public final class Reports {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .changeDefaultPropertyInclusion(
              it -> it.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          // a report of an older version lacks what was not measured then
          .withConfigOverride(
              List.class, it -> it.setNullHandling(Value.forValueNulls(Nulls.AS_EMPTY)))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private Reports() {}

  /// One inspection as a JSON object.
  public static String json(Inspection inspection) {
    return JSON.writerFor(Inspection.class).writeValueAsString(inspection);
  }

  /// Several as a JSON array, in their order.
  public static String json(Collection<Inspection> inspections) {
    var type = JSON.getTypeFactory().constructCollectionType(Collection.class, Inspection.class);
    return JSON.writerFor(type).writeValueAsString(inspections);
  }

  /// Reads what [#json(Inspection)] wrote, also by an older version.
  public static Inspection read(String json) {
    return JSON.readValue(json, Inspection.class);
  }
}
