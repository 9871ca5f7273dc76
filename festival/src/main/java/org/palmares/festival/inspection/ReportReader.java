package org.palmares.festival.inspection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.palmares.film.Inspection;
import org.palmares.film.Reports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads the library's report as JSON, so that reports of every version can be read alike; what a
/// version does not have is left out.
final class ReportReader {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MOST_SIGHTINGS = 1000;

  /// Numbers about the whole film that every report has at its top.
  private static final Map<String, String> AT_THE_TOP =
      Map.of("frames", "frames", "decode_errors", "");

  /// What no delivery rule asks for.
  private static final Set<String> LEFT_OUT =
      Set.of("shots", "boundaries", "measures", "findings", "curve", "tools");

  private static final int LONGEST_LIST = 64;

  private final JsonNode report;
  private final double frameRate;

  private ReportReader(JsonNode report) {
    this.report = report;
    this.frameRate = rate(report.at("/picture/frame_rate"));
  }

  static Reading read(Inspection inspection) {
    return read(Reports.json(inspection));
  }

  static Reading read(String json) {
    var reader = new ReportReader(JSON.readTree(json));
    return new Reading(
        reader.report.path("schema_version").asInt(FilmLibrary.FIRST_SCHEMA),
        reader.tools(),
        reader.measures(),
        reader.sightings(),
        reader.loudness(),
        reader.delivery());
  }

  private String tools() {
    JsonNode tools = report.path("tools");
    String library = tools.path("library").asString("");
    return (library.isEmpty() ? "" : "palmares-film " + library + ", ")
        + "ffmpeg "
        + tools.path("ffmpeg").asString("?")
        + ", "
        + tools.at("/protection/level").asString("?");
  }

  private List<Measure> measures() {
    Map<String, Measure> all = new LinkedHashMap<>();
    put(all, "running_time", report.path("duration_ms").asDouble(Double.NaN) / 1000, "s");
    put(all, "bit_rate", report.path("bit_rate").asDouble(Double.NaN) / 1e6, "Mbit/s");
    put(all, "frame_rate", frameRate, "fps");
    AT_THE_TOP.forEach(
        (name, unit) -> put(all, name, report.path(name).asDouble(Double.NaN), unit));
    put(all, "sound_peak", report.at("/sounds/0/peak").asDouble(Double.NaN), "dBFS");
    if (report.path("shots").isArray()) {
      put(all, "shots", report.path("shots").size(), "");
    }
    loudnessMeasures(all);
    for (JsonNode measure : report.path("measures")) {
      put(
          all,
          measure.path("name").asString(""),
          measure.path("value").asDouble(Double.NaN),
          measure.path("unit").asString(""));
    }
    return List.copyOf(all.values());
  }

  private void loudnessMeasures(Map<String, Measure> all) {
    JsonNode loudness = report.path("loudness");
    Map.of(
            "integrated_lufs", "LUFS",
            "range_lu", "LU",
            "true_peak_dbtp", "dBTP",
            "max_short_term_lufs", "LUFS")
        .forEach((name, unit) -> put(all, name, loudness.path(name).asDouble(Double.NaN), unit));
  }

  private static void put(Map<String, Measure> all, String name, double value, String unit) {
    if (Double.isFinite(value) && name.matches("[a-z][a-z0-9_]{0,59}")) {
      all.put(name, new Measure(name, value, unit));
    }
  }

  private OptionalDouble loudness() {
    JsonNode integrated = report.at("/loudness/integrated_lufs");
    return integrated.isNumber()
        ? OptionalDouble.of(integrated.asDouble())
        : OptionalDouble.empty();
  }

  private List<Reading.Sighting> sightings() {
    List<Reading.Sighting> all = new ArrayList<>();
    for (JsonNode fault : report.path("faults")) {
      String kind = fault.path("kind").asString("");
      Optional<Duration> from = moment(fault, "start", 0);
      if (!kind.isEmpty() && from.isPresent() && all.size() < MOST_SIGHTINGS) {
        Duration to = moment(fault, "end", 1).orElse(from.get());
        all.add(new Reading.Sighting(kind, figure(fault), from.get(), to));
      }
    }
    return all;
  }

  private static Optional<Double> figure(JsonNode fault) {
    return fault.path("figure").isNumber()
        ? Optional.of(fault.path("figure").asDouble())
        : Optional.empty();
  }

  /// A moment given in milliseconds, in seconds or in frames; the last frame concerned is included.
  private Optional<Duration> moment(JsonNode fault, String name, int inclusive) {
    if (fault.path(name + "_ms").isNumber()) {
      return Optional.of(Duration.ofMillis(fault.path(name + "_ms").asLong()));
    }
    for (String seconds : List.of(name + "_seconds", name + "_s", name)) {
      if (fault.path(seconds).isNumber()) {
        return Optional.of(Duration.ofMillis(Math.round(fault.path(seconds).asDouble() * 1000)));
      }
    }
    if (fault.path(name + "_frame").isNumber() && frameRate > 0) {
      double frame = fault.path(name + "_frame").asDouble() + inclusive;
      return Optional.of(Duration.ofMillis(Math.round(frame / frameRate * 1000)));
    }
    return Optional.empty();
  }

  /// A rate as a number, as `24000/1001`, or as a numerator and a denominator.
  private static double rate(JsonNode rate) {
    if (rate.isNumber()) {
      return rate.asDouble();
    }
    if (rate.isString()) {
      String[] parts = rate.asString().split("/", 2);
      double whole = Double.parseDouble(parts[0]);
      return parts.length == 2 ? whole / Double.parseDouble(parts[1]) : whole;
    }
    double below = rate.path("denominator").asDouble(0);
    return below > 0 ? rate.path("numerator").asDouble() / below : Double.NaN;
  }

  /// The report without its long lists: small enough to lie beside every copy of an edition.
  private String delivery() {
    return JSON.writeValueAsString(shortened(report));
  }

  private static JsonNode shortened(JsonNode node) {
    if (!node.isObject()) {
      return node;
    }
    ObjectNode kept = JSON.createObjectNode();
    node.properties()
        .forEach(fact -> {
          boolean list = fact.getValue().isArray() && fact.getValue().size() > LONGEST_LIST;
          if (!list && !LEFT_OUT.contains(fact.getKey())) {
            kept.set(fact.getKey(), shortened(fact.getValue()));
          }
        });
    return kept;
  }
}
