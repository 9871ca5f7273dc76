package org.palmares.film;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
            Optional.empty());
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
        Optional.empty());
  }

  private Course.Shot shot(Shot it) {
    var from = it.startFrame() == 0 ? contents.opening() : it.transitionIn();
    return new Course.Shot(
        new Course.Span(times.at(it.startFrame()), times.ms(it.endFrame() + 1) / 1000.0),
        from.map(this::change));
  }

  private Course.Change change(Boundary it) {
    double end = it.type().gradual() ? times.ms(it.endFrame() + 1) / 1000.0 : at(it);
    return new Course.Change(name(it.type()), new Course.Span(at(it), end));
  }

  private double at(Boundary it) {
    return times.at(it.startFrame());
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
    var span = new Course.Span(times.at(startFrame), times.ms(endFrame + 1) / 1000.0);
    return new Course.Event(kind, Course.Weight.INFO, span);
  }

  private static Course.Event event(Fault it) {
    return new Course.Event(
        it.kind(),
        it.kind().contains("flashes") ? Course.Weight.WARN : Course.Weight.INFO,
        new Course.Span(Math.max(0, it.startMs()) / 1000.0, Math.max(0, it.endMs()) / 1000.0));
  }
}
