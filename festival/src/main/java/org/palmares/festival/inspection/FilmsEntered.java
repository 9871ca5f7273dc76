package org.palmares.festival.inspection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.FilmId;

/// Knows which films are entered where. Inspection asks, whoever takes entries answers: a copy is
/// inspected whether or not its film is ever submitted.
public interface FilmsEntered {
  /// The films received in an edition, in the order of their receipt.
  List<EnteredFilm> received(EditionId edition);

  /// Those of some films that are received anywhere.
  List<EnteredFilm> received(Collection<FilmId> films);

  /// For which edition a film is meant, a draft too. Never to be shown: drafts are their makers'.
  Optional<EditionId> edition(FilmId film);

  /// All films that are meant for an edition, drafts too. Never to be shown.
  Set<FilmId> meantFor(EditionId edition);

  /// What entrants are called.
  Map<AccountId, String> names(Collection<AccountId> entrants);
}
