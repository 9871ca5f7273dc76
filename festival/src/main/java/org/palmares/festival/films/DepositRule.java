package org.palmares.festival.films;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.house.vocabulary.Told;

/// A reason why a film's copy may not be deposited or replaced now; whoever knows one declares a
/// bean.
public interface DepositRule {
  /// Why not, if not.
  Optional<Told> refuses(FilmId film);
}
