package org.palmares.festival.house.site;

import java.util.List;
import java.util.Optional;
import org.palmares.festival.house.site.Frame.Passage;

/// The menu of an edition as it hangs on one page: in front of the curtain the doors for everybody,
/// behind it those of the people who make the festival, and one door through the curtain.
///
/// @param doors the doors on this side
/// @param other the door to the other side, for those who may go there
/// @param backstage whether the page lies behind the curtain
public record Menu(List<Passage> doors, Optional<Passage> other, boolean backstage) {
  public Menu {
    doors = List.copyOf(doors);
  }

  static Menu of(List<Passage> passages, String path) {
    boolean backstage = passages.stream().anyMatch(p -> p.backstage() && leadsTo(p, path));
    return new Menu(
        passages.stream().filter(p -> p.backstage() == backstage).toList(),
        passages.stream().filter(p -> p.backstage() != backstage).findFirst(),
        backstage);
  }

  private static boolean leadsTo(Passage passage, String path) {
    return path.equals(passage.path()) || path.startsWith(passage.path() + "/");
  }
}
