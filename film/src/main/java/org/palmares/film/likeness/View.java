package org.palmares.film.likeness;

import java.util.List;
import java.util.Optional;

/// The parts of a frame that are hashed, because a copy may show only that part: of each sample the
/// content, of some the others.
///
/// One hash survives a change of scale of about 4 % (34 of 256 bits); everything beyond needs a
/// view of its own.
enum View {
  /// All but the bars.
  CONTENT,
  /// What a widescreen copy shows of it.
  STRIP,
  /// What a 4:3 copy shows of it.
  BOX,
  /// What is left when the edges are cut off.
  NEAR,
  NEARER,
  NEAREST,
  /// With the bars, if there are any.
  WHOLE;

  private static final List<View> ALL = List.of(values());
  static final int COUNT = ALL.size();
  private static final double WIDESCREEN = 2.39;
  private static final double ACADEMY = 4.0 / 3;

  static View at(int place) {
    return ALL.get(place);
  }

  /// Its place among all, from 0.
  int place() {
    return ALL.indexOf(this);
  }

  /// Where it is, in a film of this content and shape; nothing where it would show the same as the
  /// content.
  Optional<Area> of(Area content, double frameAspect) {
    double aspect = content.aspect(frameAspect);
    return switch (this) {
      case CONTENT -> Optional.of(content);
      case STRIP -> part(content, 1, aspect / WIDESCREEN);
      case BOX -> part(content, ACADEMY / aspect, 1);
      case NEAR -> part(content, 0.93, 0.93);
      case NEARER -> part(content, 0.86, 0.86);
      case NEAREST -> part(content, 0.8, 0.8);
      case WHOLE -> Optional.of(Area.FRAME).filter(it -> !it.equals(content));
    };
  }

  private static Optional<Area> part(Area content, double across, double down) {
    return Math.min(across, down) > 0.97
        ? Optional.empty()
        : Optional.of(content.middle(Math.min(1, across), Math.min(1, down)));
  }
}
