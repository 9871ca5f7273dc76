package org.palmares.film.faults;

import java.util.List;

/// What was found in the picture: faults in the order of the film, and where in the frame the
/// picture lies.
///
/// There is one area for a film that keeps its shape, and one for each stretch otherwise; together
/// they cover the film.
public record PictureReport(List<Fault> faults, List<ActiveArea> areas) {
  public PictureReport {
    faults = List.copyOf(faults);
    areas = List.copyOf(areas);
  }

  /// The faults of one kind.
  public List<Fault> faults(Fault.Kind kind) {
    return faults.stream().filter(it -> it.kind() == kind).toList();
  }

  /// How many frames are concerned by a kind of fault.
  public int frames(Fault.Kind kind) {
    return faults(kind).stream().mapToInt(Fault::frames).sum();
  }
}
