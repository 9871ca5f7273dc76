package org.palmares.festival.inspection;

import java.util.Optional;
import java.util.regex.Pattern;
import org.palmares.festival.house.vocabulary.CopyId;

/// What the panel `inspection/panel` shows of a copy, live while it is being looked at.
public record InspectionPanel(CopyId copy, Inspected inspected) {
  /// An entry's page as its edition's organisers see it.
  public static final Pattern OFFICE = Pattern.compile("/e/([a-z0-9-]+)/entries/[0-9a-f-]{36}");

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

  /// Where the inspection is put into the queue once more: on an organiser's page of the entry, for
  /// one that ended without a film.
  ///
  /// @param page the address of the page on which this panel stands
  public Optional<String> again(String page) {
    var office = OFFICE.matcher(page);
    boolean failed =
        inspected instanceof Inspected.NeedsAPerson || inspected instanceof Inspected.Unreadable;
    return failed && office.matches()
        ? Optional.of("/e/" + office.group(1) + "/copies/" + copy + "/inspect-again")
        : Optional.empty();
  }

  /// Where a medium of this copy lies.
  public String medium(String name) {
    return "/media/" + copy + "/" + name;
  }
}
