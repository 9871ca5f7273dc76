package org.palmares.festival.inspection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.palmares.festival.inspection.Reading.Sighting;
import org.palmares.film.Fault;
import org.palmares.film.Film;
import org.palmares.film.Inspection;
import org.palmares.film.Tools;
import org.palmares.film.consistency.ConsistencyReport;

/// Reads in the library's report what this department keeps of it.
final class ReportReader {
  private static final int MOST_SIGHTINGS = 1000;

  private ReportReader() {}

  static Reading read(Inspection report) {
    return report instanceof Film film
        ? new Reading(
            report.schema(), tools(report.tools()), measures(film), sightings(film), loudness(film))
        : new Reading(
            report.schema(), tools(report.tools()), List.of(), List.of(), OptionalDouble.empty());
  }

  private static String tools(Tools tools) {
    return "ffmpeg " + tools.ffmpeg() + ", " + tools.protection().level();
  }

  private static OptionalDouble loudness(Film film) {
    return film.contents()
        .loudness()
        .map(loudness -> OptionalDouble.of(loudness.integratedLufs()))
        .orElse(OptionalDouble.empty());
  }

  private static List<Measure> measures(Film film) {
    Map<String, Measure> all = new LinkedHashMap<>();
    put(all, "frame_rate", film.picture().frameRate().decimal(), "fps");
    put(all, "decode_errors", film.decodeErrors(), "count");
    film.measures().forEach(measure -> put(all, measure.name(), measure.value(), measure.unit()));
    return List.copyOf(all.values());
  }

  private static void put(Map<String, Measure> all, String name, double value, String unit) {
    all.put(name, new Measure(name, value, unit));
  }

  /// What is wrong, or only remarkable, at some moment: in the order of the film.
  private static List<Sighting> sightings(Film film) {
    List<Sighting> all = new ArrayList<>();
    film.contents().faults().forEach(fault -> all.add(sighting(fault)));
    double rate = film.picture().frameRate().decimal();
    film.contents().consistency().ifPresent(report -> all.addAll(recurring(report, rate)));
    return all.stream().sorted(Comparator.comparing(Sighting::from)).limit(MOST_SIGHTINGS).toList();
  }

  private static Sighting sighting(Fault fault) {
    return new Sighting(
        fault.kind(),
        fault.figures().values().stream().findFirst(),
        Duration.ofMillis(Math.max(0, fault.startMs())),
        Duration.ofMillis(Math.max(0, fault.endMs())));
  }

  private static List<Sighting> recurring(ConsistencyReport report, double rate) {
    List<Sighting> all = new ArrayList<>();
    report
        .recurrences()
        .forEach(it ->
            all.add(
                sighting(
                    it.kind().name().toLowerCase(Locale.ROOT),
                    it.startFrame(),
                    it.endFrame(),
                    rate)));
    report
        .flickers()
        .forEach(it -> all.add(sighting("flicker", it.startFrame(), it.endFrame(), rate)));
    return all;
  }

  /// The last frame is one of those concerned.
  private static Sighting sighting(String kind, int startFrame, int endFrame, double rate) {
    double frames = rate > 0 ? rate : 24;
    return new Sighting(
        kind,
        Optional.empty(),
        Duration.ofMillis(Math.round(startFrame / frames * 1000)),
        Duration.ofMillis(Math.round((endFrame + 1) / frames * 1000)));
  }
}
