package org.palmares.film;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.palmares.film.credits.Credits;
import org.palmares.film.pictures.Course;
import org.palmares.film.pictures.Montage;
import org.palmares.film.pictures.Stretch;
import org.palmares.film.shots.Boundary;
import org.palmares.film.shots.Shot;

/// Says what was measured in the words of those who draw it.
record Exhibits(Contents contents, Frames times) {

  Montage montage() {
    return contents.shots().isEmpty()
        ? Montage.unbroken((int) times.count())
        : new Montage(
            contents.shots().stream()
                .map(it -> new Stretch(it.startFrame(), it.endFrame()))
                .toList(),
            transitions().stream().map(it -> new Stretch(it.startFrame(), it.endFrame())).toList(),
            credits().map(it -> new Stretch(it.startFrame(), it.endFrame())));
  }

  /// Those at the end.
  private Optional<Credits.Proposal> credits() {
    return contents.credits().stream()
        .flatMap(it -> it.proposals().stream())
        .filter(it -> it.place() == Credits.Place.END)
        .findFirst();
  }

  private List<Boundary> transitions() {
    var all = new ArrayList<Boundary>();
    contents.opening().ifPresent(all::add);
    contents.boundaries().stream().filter(it -> it.type().gradual()).forEach(all::add);
    contents.closing().ifPresent(all::add);
    return all;
  }

  Course course() {
    return new Course(
        Math.max(times.seconds(), 1e-3),
        contents.shots().stream().map(this::shot).toList(),
        contents
            .loudness()
            .map(it -> it.curve())
            .map(it ->
                new Course.Curve(it.startMs() / 1000.0, it.stepMs() / 1000.0, it.shortTermLufs())),
        Optional.empty(),
        contents.perSecond().map(it -> Course.Curve.perSecond(it.brightness())),
        contents.perSecond().map(it -> Course.Curve.perSecond(it.motion())),
        events(),
        credits().map(it -> span(it.startFrame(), it.endFrame())));
  }

  private Course.Shot shot(Shot it) {
    var from = it.startFrame() == 0 ? contents.opening() : it.transitionIn();
    return new Course.Shot(span(it.startFrame(), it.endFrame()), from.map(this::change));
  }

  private Course.Change change(Boundary it) {
    double start = times.at(it.startFrame());
    return new Course.Change(
        name(it.type()),
        it.type().gradual() ? span(it.startFrame(), it.endFrame()) : new Course.Span(start, start));
  }

  /// From the first of these frames to the end of the last; whole milliseconds end it.
  private Course.Span span(int startFrame, int endFrame) {
    double start = times.at(startFrame);
    return new Course.Span(start, Math.max(start, times.ms(endFrame + 1) / 1000.0));
  }

  private List<Course.Event> events() {
    var all = new ArrayList<Course.Event>();
    contents.faults().forEach(it -> all.add(event(it)));
    contents
        .consistency()
        .ifPresent(it -> {
          it.recurrences()
              .forEach(one -> all.add(event(name(one.kind()), one.startFrame(), one.endFrame())));
          it.flickers().forEach(one -> all.add(event("flicker", one.startFrame(), one.endFrame())));
        });
    return all;
  }

  private static String name(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private Course.Event event(String kind, int startFrame, int endFrame) {
    return new Course.Event(kind, Course.Weight.INFO, span(startFrame, endFrame));
  }

  private static Course.Event event(Fault it) {
    return new Course.Event(
        it.kind(),
        it.kind().contains("flashes") ? Course.Weight.WARN : Course.Weight.INFO,
        new Course.Span(
            Math.max(0, it.startMs()) / 1000.0,
            Math.max(Math.max(0, it.startMs()), it.endMs()) / 1000.0));
  }
}
