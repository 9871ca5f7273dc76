package org.palmares.film.consistency;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.palmares.film.traces.Measure;

/// The figures of a whole film, for showing it among others.
final class Measures {
  /// The lengths of clips that generators make, in seconds.
  private static final int[] CLIPS = {4, 5, 8, 10};

  private static final double CLIP_TOLERANCE = 0.1;

  private final int frames;
  private final double fps;
  private final double detailLimit;
  private final List<Measure> measures = new ArrayList<>();

  Measures(int frames, double fps, double detailLimit) {
    this.frames = frames;
    this.fps = fps;
    this.detailLimit = detailLimit;
  }

  List<Measure> of(
      List<Recurrence> recurrences,
      List<Flicker> flickers,
      List<Cadence> cadences,
      List<Seam> seams,
      List<ShotConsistency> shots,
      List<SetUp> setUps) {
    repeated(recurrences);
    share("flicker_share", flickers.stream().mapToInt(Flicker::frames).sum());
    share("held_share", cadences.stream().mapToInt(Cadence::frames).sum());
    mean("native_fps", "fps", 2, shots, ShotConsistency::nativeFps);
    meanOf("residual_motion", "levels", shots, ShotConsistency::residualMotion);
    meanOf("residual_share", "share", shots, ShotConsistency::residualShare);
    meanOf("jitter", "percent", shots, ShotConsistency::jitter);
    mean("blended_share", "share", 4, shots, ShotConsistency::blendedShare);
    mean("local_flicker", "share", 4, shots, ShotConsistency::localFlicker);
    share(
        "pulse_share",
        shots.stream().filter(it -> it.pulse().isPresent()).mapToInt(it -> it.frames()).sum());
    measures.add(new Measure("seams", seams.size(), "count"));
    clips(shots);
    drift(setUps);
    if (detailLimit > 0) {
      measures.add(Measure.of("detail_limit", detailLimit, 3, "share"));
    }
    return List.copyOf(measures);
  }

  private void repeated(List<Recurrence> recurrences) {
    var again = new BitSet();
    recurrences.forEach(
        it -> again.set(it.endFrame() - it.repeatedFrames() + 1, it.endFrame() + 1));
    share("repeated_share", again.cardinality());
  }

  private void share(String name, int some) {
    measures.add(
        Measure.of(name, frames == 0 ? 0 : Math.min(1, (double) some / frames), 4, "share"));
  }

  /// Over the shots, by their lengths.
  private void mean(
      String name,
      String unit,
      int decimals,
      List<ShotConsistency> shots,
      ToDoubleFunction<ShotConsistency> value) {
    double sum = 0;
    for (var shot : shots) {
      sum += value.applyAsDouble(shot) * shot.frames();
    }
    if (frames > 0) {
      measures.add(Measure.of(name, sum / frames, decimals, unit));
    }
  }

  /// The same over those shots that have the measure.
  private void meanOf(
      String name,
      String unit,
      List<ShotConsistency> shots,
      Function<ShotConsistency, OptionalDouble> value) {
    double sum = 0;
    int count = 0;
    for (var shot : shots) {
      var its = value.apply(shot);
      if (its.isPresent()) {
        sum += its.getAsDouble() * shot.frames();
        count += shot.frames();
      }
    }
    if (count > 0) {
      measures.add(Measure.of(name, sum / count, 3, unit));
    }
  }

  /// The share of shots that last 4, 5, 8 or 10 seconds to within a tenth.
  private void clips(List<ShotConsistency> shots) {
    for (int seconds : CLIPS) {
      long count =
          shots.stream()
              .filter(it -> Math.abs(it.frames() / fps - seconds) <= CLIP_TOLERANCE)
              .count();
      measures.add(
          Measure.of(
              "shots_of_%d_s".formatted(seconds),
              shots.isEmpty() ? 0 : (double) count / shots.size(),
              4,
              "share"));
    }
  }

  private void drift(List<SetUp> setUps) {
    if (!setUps.isEmpty()) {
      measures.add(average("luma_drift", "levels", setUps, SetUp::lumaDrift));
      measures.add(average("contrast_drift", "levels", setUps, SetUp::contrastDrift));
      measures.add(average("saturation_drift", "levels", setUps, SetUp::saturationDrift));
      measures.add(average("hue_drift", "share", setUps, SetUp::hueDrift));
    }
  }

  private static Measure average(
      String name, String unit, List<SetUp> setUps, ToDoubleFunction<SetUp> value) {
    return Measure.of(name, setUps.stream().mapToDouble(value).average().orElse(0), 3, unit);
  }
}
