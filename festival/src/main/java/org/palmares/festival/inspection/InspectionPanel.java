package org.palmares.festival.inspection;

import org.palmares.festival.house.vocabulary.CopyId;

/// What the panel `inspection/panel` shows of a copy, live while it is being looked at.
public record InspectionPanel(CopyId copy, Inspected inspected) {
  /// Whether nothing more will change.
  public boolean ended() {
    return switch (inspected) {
      case Inspected.Waiting() -> false;
      case Inspected.Running running -> false;
      case Inspected.Measured measured -> true;
      case Inspected.Unreadable unreadable -> true;
      case Inspected.NeedsAPerson() -> true;
    };
  }

  /// Where a medium of this copy lies.
  public String medium(String name) {
    return "/media/" + copy + "/" + name;
  }
}
