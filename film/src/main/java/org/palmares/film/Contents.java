package org.palmares.film;

import java.util.List;
import java.util.Optional;
import org.palmares.film.sound.Loudness;
import org.palmares.film.sound.Stereo;

/// What is in a film beyond its container: everything measured on its pictures and its sound.
///
/// These are measures, not grades. Whether a fault is one, a person decides.
public record Contents(Optional<Loudness> loudness, Optional<Stereo> stereo, List<Fault> faults) {
  public Contents {
    faults = List.copyOf(faults);
  }
}
