package org.palmares.festival.house.site;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.EditionId;

/// One item of an edition's menu. A department hangs up its own doors as beans; the frame shows
/// those that the visitor may go through.
public record Door(String words, String path, Optional<Badge> badge, int order) {

  /// A door for everybody; `path` has `{edition}` in it.
  public static Door forAnyone(String words, String path, int order) {
    return new Door(words, path, Optional.empty(), order);
  }

  /// A door for those who wear the badge.
  public static Door forBadge(Badge badge, String words, String path, int order) {
    return new Door(words, path, Optional.of(badge), order);
  }

  String at(EditionId edition) {
    return path.replace("{edition}", edition.value());
  }
}
