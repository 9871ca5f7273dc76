package org.palmares.festival.awards;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the public may read: the awards whose embargo is over, how many are still secret, and when
/// the next one is announced.
public record PublicPalmares(List<Award> awards, int secret, Optional<Instant> next) {
  public PublicPalmares {
    awards = List.copyOf(awards);
  }
}
