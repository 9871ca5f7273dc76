package org.palmares.festival.edition.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.palmares.festival.edition.Call;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Told;

/// The editions of the house that the visitor may see, with those of them that are hidden still;
/// and of those who are signed in, in which they are on the jury or run the festival.
public record HomeView(
    List<Edition> editions,
    Set<EditionId> hidden,
    Instant now,
    List<EditionId> juries,
    List<EditionId> desks) {
  public HomeView {
    editions = List.copyOf(editions);
    hidden = Set.copyOf(hidden);
    juries = List.copyOf(juries);
    desks = List.copyOf(desks);
  }

  /// The editions in which the visitor has something to do.
  public List<Edition> mine() {
    return editions.stream().filter(e -> isJuror(e) || isOrganiser(e)).toList();
  }

  /// Whether the visitor is on an edition's jury.
  public boolean isJuror(Edition edition) {
    return juries.contains(edition.id());
  }

  /// Whether the visitor runs an edition.
  public boolean isOrganiser(Edition edition) {
    return desks.contains(edition.id());
  }

  /// What can be done with an edition now.
  public Told state(Edition edition) {
    return hidden.contains(edition.id())
        ? Told.of("edition.state.hidden")
        : CallView.state(edition, now);
  }

  /// Whether an edition stands on top, large: the first one, if its call is open.
  public boolean isWide(Edition edition) {
    return edition.equals(editions.getFirst()) && edition.call(now) == Call.OPEN;
  }
}
