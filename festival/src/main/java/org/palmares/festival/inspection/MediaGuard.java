package org.palmares.festival.inspection;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.FilmId;

/// Lets somebody see a film. Whoever has a reason to (its owner's department, the jury's, the
/// palmarès) declares a bean; one that lets in is enough, none means no.
public interface MediaGuard {
  /// Whether this guard lets the visitor see it.
  boolean letsSee(Optional<AccountId> who, FilmId film, Media media);
}
