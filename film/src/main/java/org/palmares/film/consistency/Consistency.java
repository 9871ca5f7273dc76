package org.palmares.film.consistency;

import java.util.Arrays;
import org.palmares.film.frames.Onlooker;
import org.palmares.film.traces.Traces;

/// Watches how a film holds together while it goes by, and tells when it is over.
///
/// It must see every frame after the [Traces] that it reads; crops of full frames are welcome, a
/// handful per film. The shots are asked for at the end.
public final class Consistency implements Onlooker {
  /// A crop of a full frame is at least so many pixels wide and high.
  public static final int LEAST_CROP = Enlargement.LINE;

  private final Traces traces;
  private final double fps;
  private final Palettes palettes = new Palettes();
  private final Marks marks = new Marks();
  private final Enlargement enlargement = new Enlargement();

  /// `fps` is the nominal frame rate.
  public Consistency(Traces traces, double fps) {
    if (!(fps > 0)) {
      throw new IllegalArgumentException("a frame rate is above 0, not %s".formatted(fps));
    }
    this.traces = traces;
    this.fps = fps;
  }

  @Override
  public void see(int number, byte[] frame) {
    palettes.see(number, frame);
    marks.see(number, frame);
  }

  /// Looks at a crop of a full frame, not scaled: `width` x `height` bytes of luma, at least 256 in
  /// each direction.
  public void crop(int frame, byte[] gray, int width, int height) {
    if (frame < 0) {
      throw new IllegalArgumentException("there is no frame %d".formatted(frame));
    }
    enlargement.crop(gray, width, height);
  }

  /// Everything that was found. `shotStarts` are the first frames of all shots in ascending order;
  /// the first of them is 0.
  public ConsistencyReport report(int[] shotStarts) {
    int[] starts = checked(shotStarts);
    var novelty = new Novelty(traces, starts);
    var steps = new Steps(traces);
    var recurrences = new Recurrences(traces);
    var recurring = recurrences.find();
    var flickers = new Flickers(traces, steps, novelty).find();
    var cadences = new Cadences(traces, novelty, fps).find();
    var seams = new Seams(traces, novelty, steps, cadences).find(starts);
    var shots = new Shots(traces, palettes, novelty, cadences, fps).measure(starts);
    var setUps = new SetUps(traces, palettes, starts).find();
    var measures = new Measures(traces.frames(), fps, enlargement.detailLimit());
    return new ConsistencyReport(
        recurring,
        flickers,
        cadences,
        seams,
        shots,
        setUps,
        marks.find(),
        enlargement.sourceSize(),
        measures.of(recurring, flickers, cadences, seams, shots, setUps),
        recurrences.complete());
  }

  private int[] checked(int[] starts) {
    int[] valid = traces.frames() == 0 ? new int[0] : starts.clone();
    for (int i = 0; i < valid.length; i++) {
      if (valid[i] < 0
          || valid[i] >= traces.frames()
          || (i == 0 && valid[i] != 0)
          || (i > 0 && valid[i] <= valid[i - 1])) {
        throw new IllegalArgumentException(
            "shots begin with 0 and follow each other within %d frames, not %s"
                .formatted(traces.frames(), Arrays.toString(starts)));
      }
    }
    if (valid.length == 0 && traces.frames() > 0) {
      throw new IllegalArgumentException(
          "a film of %d frames has a shot".formatted(traces.frames()));
    }
    return valid;
  }
}
