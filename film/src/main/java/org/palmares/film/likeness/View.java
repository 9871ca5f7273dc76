package org.palmares.film.likeness;

import java.util.List;
import java.util.Optional;

/// The parts of a frame that are hashed, because a copy may show only that part: of each sample the
/// content, of some the others.
///
/// One hash survives a change of scale of about 4 % (34 of 256 bits); everything beyond needs a
/// view of its own. Who cuts off edges cuts them off the frame, bars and all.
enum View {
  /// All but the bars.
  CONTENT,
  /// What a widescreen copy shows of it.
  STRIP,
  /// What a 4:3 copy shows of it.
  BOX,
  /// What is left when the edges of the frame are cut off.
  NEAR,
  NEARER,
  NEAREST,
  /// What is left when the edges of the content are cut off, if there are bars.
  INNER,
  /// With the bars, if there are any.
  WHOLE;

  private static final List<View> ALL = List.of(values());
  static final int COUNT = ALL.size();
  private static final double WIDESCREEN = 2.39;
  private static final double ACADEMY = 4.0 / 3;

  /// A part that leaves out less of either side shows the same.
  private static final double NEARLY_ALL = 0.97;

  static View at(int place) {
    return ALL.get(place);
  }

  /// Its place among all, from 0.
  int place() {
    return ALL.indexOf(this);
  }

  /// Where it is, in a film of this content and shape; nothing where it would show the same as the
  /// content, or too little.
  Optional<Area> of(Area content, double frameAspect) {
    boolean barred = !content.equals(Area.FRAME);
    return switch (this) {
      case CONTENT -> Optional.of(content);
      case STRIP -> part(1, frameAspect / WIDESCREEN, content);
      case BOX -> part(ACADEMY / frameAspect, 1, content);
      case NEAR -> part(0.93, 0.93, content);
      case NEARER -> part(0.86, 0.86, content);
      case NEAREST -> part(0.8, 0.8, content);
      case INNER -> Optional.of(content.middle(0.86, 0.86)).filter(it -> barred);
      case WHOLE -> Optional.of(Area.FRAME).filter(it -> barred);
    };
  }

  private static Optional<Area> part(double across, double down, Area content) {
    var part = Area.FRAME.middle(Math.min(1, across), Math.min(1, down)).within(content);
    return Optional.of(part)
        .filter(Area::isLargeEnough)
        .filter(it ->
            it.width() < NEARLY_ALL * content.width()
                || it.height() < NEARLY_ALL * content.height());
  }
}
