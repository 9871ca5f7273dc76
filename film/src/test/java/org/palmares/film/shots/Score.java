package org.palmares.film.shots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// What a detector found, compared with the truth: a cut counts within two frames, a gradual
/// transition when the middle of what was found lies in it or within two frames of it; everything
/// counts once, and what is found besides is false.
record Score(
    List<Boundary> truth, List<Boundary> found, List<Boundary> missed, List<Boundary> wrong) {
  private static final int TOLERANCE = 2;

  static Score of(List<Boundary> truth, List<Boundary> found) {
    var missed = new ArrayList<Boundary>();
    var wrong = new ArrayList<>(found);
    for (var boundary : truth) {
      var hit = wrong.stream().filter(it -> matches(boundary, it)).findFirst();
      hit.ifPresentOrElse(wrong::remove, () -> missed.add(boundary));
    }
    return new Score(truth, found, missed, wrong);
  }

  private static boolean matches(Boundary truth, Boundary found) {
    int at =
        found.type().gradual() ? (found.startFrame() + found.endFrame()) / 2 : found.startFrame();
    return truth.startFrame() - TOLERANCE <= at && at <= truth.endFrame() + TOLERANCE;
  }

  /// Several films as one.
  static Score sum(List<Score> scores) {
    return new Score(
        scores.stream().flatMap(it -> it.truth.stream()).toList(),
        scores.stream().flatMap(it -> it.found.stream()).toList(),
        scores.stream().flatMap(it -> it.missed.stream()).toList(),
        scores.stream().flatMap(it -> it.wrong.stream()).toList());
  }

  double precision() {
    return found.isEmpty() ? 1 : 1 - (double) wrong.size() / found.size();
  }

  double recall() {
    return truth.isEmpty() ? 1 : 1 - (double) missed.size() / truth.size();
  }

  double f1() {
    return 2 * precision() * recall() / (precision() + recall());
  }

  double gradualRecall() {
    Predicate<Boundary> gradual = it -> it.type().gradual();
    long all = truth.stream().filter(gradual).count();
    return all == 0 ? 1 : 1 - (double) missed.stream().filter(gradual).count() / all;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "precision %.3f, recall %.3f, F1 %.3f, gradual %.3f of %d; missed %s, wrong %s",
        precision(),
        recall(),
        f1(),
        gradualRecall(),
        truth.size(),
        missed,
        wrong);
  }
}
