package org.palmares.film.shots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Puts together what the finders found: what is plain goes before what is mixed, what is mixed
/// before what is cut, and the surer before the less sure.
final class Assembly {
  /// Two transitions that are nearer to each other are one.
  private static final int GAP = 3;

  /// Two cuts that are nearer to each other are one.
  private static final int SHORTEST_SHOT = 5;

  private static final double FADE_CONFIDENCE = 0.95;

  private final Pace pace;
  private final int last;
  private final List<Fade> fades;
  private final List<Boundary> found = new ArrayList<>();

  Assembly(Pace pace, int last, List<Fade> fades) {
    this.pace = pace;
    this.last = last;
    this.fades = fades;
  }

  /// The boundaries between shots, in their order.
  List<Boundary> boundaries(List<Candidate> candidates, List<CutFinder.Cut> cuts) {
    fades.stream().filter(it -> !opens(it) && !closes(it)).forEach(this::add);
    candidates.stream()
        .sorted(
            Comparator.comparingDouble((Candidate it) -> -it.score())
                .thenComparingInt(Candidate::start)
                .thenComparingInt(Candidate::end))
        .forEach(this::add);
    found.addAll(hard(cuts));
    found.sort(Comparator.comparingInt(Boundary::startFrame));
    return List.copyOf(found);
  }

  /// The fade with which the film begins.
  Optional<Boundary> opening() {
    return fades.stream()
        .filter(it -> opens(it) && !closes(it))
        .findFirst()
        .map(it -> boundary(it, 0, it.end()));
  }

  /// The fade with which it ends.
  Optional<Boundary> closing() {
    return fades.stream()
        .filter(it -> closes(it) && !opens(it))
        .findFirst()
        .map(it -> boundary(it, it.start(), last));
  }

  private boolean opens(Fade fade) {
    return fade.plainFrom() == 0;
  }

  private boolean closes(Fade fade) {
    return fade.plainTo() == last;
  }

  /// Plain colour that is held for more than five seconds is a shot of its own.
  private void add(Fade fade) {
    if (fade.plainTo() - fade.plainFrom() < pace.frames(120)) {
      found.add(boundary(fade, fade.start(), fade.end()));
    } else {
      found.add(
          fade.start() < fade.plainFrom()
              ? boundary(fade, fade.start(), fade.plainFrom())
              : Boundary.cut(fade.plainFrom(), FADE_CONFIDENCE));
      found.add(
          fade.plainTo() < fade.end()
              ? boundary(fade, fade.plainTo(), fade.end())
              : Boundary.cut(fade.plainTo() + 1, FADE_CONFIDENCE));
    }
  }

  private Boundary boundary(Fade fade, int start, int end) {
    var black =
        end - start + 1 <= pace.frames(16) ? Boundary.Type.DIP_TO_BLACK : Boundary.Type.FADE;
    var type = fade.white() ? Boundary.Type.DIP_TO_WHITE : black;
    return new Boundary(type, start, end, FADE_CONFIDENCE);
  }

  private void add(Candidate candidate) {
    boolean free =
        fades.stream().noneMatch(it -> it.touches(candidate.start(), candidate.end()))
            && found.stream()
                .noneMatch(it ->
                    it.startFrame() <= candidate.end() + GAP
                        && it.endFrame() + GAP >= candidate.start());
    if (free) {
      found.add(
          new Boundary(
              candidate.type(), candidate.start(), candidate.end(), round(candidate.score())));
    }
  }

  /// Cuts outside of all that is gradual.
  private List<Boundary> hard(List<CutFinder.Cut> cuts) {
    var hard = new ArrayList<CutFinder.Cut>();
    for (var cut : cuts) {
      boolean gradual =
          found.stream()
                  .anyMatch(
                      it -> it.startFrame() <= cut.frame() && it.endFrame() + 1 >= cut.frame())
              || fades.stream().anyMatch(it -> it.touches(cut.frame() - 1, cut.frame()));
      boolean near = !hard.isEmpty() && cut.frame() - hard.getLast().frame() < SHORTEST_SHOT;
      if (!gradual && !near) {
        hard.add(cut);
      } else if (!gradual && cut.residual() > hard.getLast().residual()) {
        hard.set(hard.size() - 1, cut);
      }
    }
    return hard.stream().map(it -> Boundary.cut(it.frame(), round(it.confidence()))).toList();
  }

  private static double round(double confidence) {
    return Math.round(confidence * 100) / 100.0;
  }
}
