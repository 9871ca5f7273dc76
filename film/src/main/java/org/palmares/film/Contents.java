package org.palmares.film;

import java.util.List;
import java.util.Optional;
import org.palmares.film.consistency.ConsistencyReport;
import org.palmares.film.credits.Credits;
import org.palmares.film.faults.ActiveArea;
import org.palmares.film.models.Learned;
import org.palmares.film.shots.Boundary;
import org.palmares.film.shots.Rhythm;
import org.palmares.film.shots.Shot;
import org.palmares.film.sound.Loudness;
import org.palmares.film.sound.Stereo;
import org.palmares.film.sound.SyncHint;

/// What is in a film beyond its container: everything measured on its pictures and its sound.
///
/// These are measures, not grades. Whether a fault is one, a person decides. `opening` and
/// `closing` are a fade out of black at the beginning and into black at the end; `areas` tell where
/// the picture lies within bars; `credits` proposes which frames are credits; `learned` is what
/// models say that somebody brought along.
public record Contents(
    List<Shot> shots,
    List<Boundary> boundaries,
    Optional<Boundary> opening,
    Optional<Boundary> closing,
    Optional<Credits> credits,
    Optional<Rhythm> rhythm,
    Optional<Loudness> loudness,
    List<ShotLoudness> shotLoudness,
    Optional<Stereo> stereo,
    Optional<SyncHint> sync,
    List<Fault> faults,
    List<ActiveArea> areas,
    Optional<ConsistencyReport> consistency,
    Optional<PerSecond> perSecond,
    List<Learned> learned) {
  public Contents {
    shots = List.copyOf(shots);
    boundaries = List.copyOf(boundaries);
    shotLoudness = List.copyOf(shotLoudness);
    faults = List.copyOf(faults);
    areas = List.copyOf(areas);
    learned = List.copyOf(learned);
  }

  /// The same with what learned models say.
  Contents with(List<Learned> said) {
    return new Contents(
        shots,
        boundaries,
        opening,
        closing,
        credits,
        rhythm,
        loudness,
        shotLoudness,
        stereo,
        sync,
        faults,
        areas,
        consistency,
        perSecond,
        said);
  }

  /// How loud shot number `shot` is, in LUFS; silent shots are left out.
  public record ShotLoudness(int shot, double lufs) {}

  /// One figure for each second of the film, 0 to 1: how light the picture is between video black
  /// and white, and how much of that range it changes by from frame to frame.
  public record PerSecond(List<Double> brightness, List<Double> motion) {
    public PerSecond {
      brightness = List.copyOf(brightness);
      motion = List.copyOf(motion);
    }
  }
}
