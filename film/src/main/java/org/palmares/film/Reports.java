package org.palmares.film;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter.Value;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Collection;
import java.util.List;
import org.palmares.film.delivery.Conformance;
import org.palmares.film.delivery.Profile;
import org.palmares.film.pictures.Course;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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

  /// The course of a film, to be drawn later in somebody's language.
  public static String json(Course course) {
    return JSON.writeValueAsString(course);
  }

  /// Reads what [#json(Course)] wrote.
  public static Course course(String json) {
    return JSON.readValue(json, Course.class);
  }

  /// One inspection as a JSON object.
  public static String json(Inspection inspection) {
    return JSON.writerFor(Inspection.class).writeValueAsString(inspection);
  }

  /// Several as a JSON array, in their order.
  public static String json(Collection<Inspection> inspections) {
    var type = JSON.getTypeFactory().constructCollectionType(Collection.class, Inspection.class);
    return JSON.writerFor(type).writeValueAsString(inspections);
  }

  /// The same, with what a delivery profile says of each film as its `conformance`.
  public static String json(Collection<Inspection> inspections, Profile profile) {
    var all = JSON.createArrayNode();
    for (var inspection : inspections) {
      var report = (ObjectNode) JSON.readTree(json(inspection));
      if (inspection instanceof Film film) {
        report.set("conformance", JSON.valueToTree(Conformance.of(profile, film.delivery())));
      }
      all.add(report);
    }
    return JSON.writeValueAsString(all);
  }

  /// Reads what [#json(Inspection)] wrote, also by an older version.
  public static Inspection read(String json) {
    return JSON.readValue(json, Inspection.class);
  }
}
