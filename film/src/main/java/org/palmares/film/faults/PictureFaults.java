package org.palmares.film.faults;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.palmares.film.consistency.Cadence;
import org.palmares.film.frames.Onlooker;
import org.palmares.film.traces.Traces;

/// Looks for faults in the picture while a film goes by, and tells them when it is over.
///
/// It must see every frame after the [Traces] that it reads. Where faults end at cuts, the shots
/// help: they are asked for at the end.
public final class PictureFaults implements Onlooker {
  private static final int SHORTEST_TEST = 12;

  private final Traces traces;
  private final double fps;
  private final double displayAspect;
  private final Screen screen;
  private final Bars bars = new Bars();
  private final Levels levels = new Levels();

  /// `fps` is the nominal frame rate, `displayAspect` the shape of the whole frame as it is shown,
  /// 1.778 for 16:9.
  public PictureFaults(Traces traces, double fps, double displayAspect) {
    if (!(fps > 0) || !(displayAspect > 0)) {
      throw new IllegalArgumentException(
          "rate and aspect must be above 0, not %s and %s".formatted(fps, displayAspect));
    }
    this.traces = traces;
    this.fps = fps;
    this.displayAspect = displayAspect;
    this.screen = new Screen(fps);
  }

  @Override
  public void see(int number, byte[] frame) {
    screen.see(number, frame);
    bars.see(number, frame);
    levels.see(number, frame);
  }

  /// Everything that was found. `shotStarts` are the first frames of all shots, the first of them
  /// 0; `cadences` the stretches whose pictures are held in a regular pattern, which are no faults.
  public PictureReport report(int[] shotStarts, List<Cadence> cadences) {
    var stills = new Stills(traces);
    var jerks = new Jerks(traces, shotStarts, fps);
    var faults = new ArrayList<>(stills.blacks());
    var frozen = stills.frozen((int) Math.max(12, Math.round(fps)));
    faults.addAll(tests(frozen));
    faults.addAll(frozen);
    faults.addAll(jerks.doubled(held(cadences)));
    faults.addAll(jerks.dropped());
    faults.addAll(screen.found());
    faults.addAll(levels.found(traces.frames(), fps));
    faults.sort(
        Comparator.comparingInt(Fault::startFrame)
            .thenComparing(Fault::kind)
            .thenComparingInt(Fault::endFrame));
    return new PictureReport(
        faults, new Areas(displayAspect).of(bars, shotStarts, traces.frames()));
  }

  /// Frozen stretches that show test colours.
  private List<Fault> tests(List<Fault> frozen) {
    return frozen.stream()
        .filter(
            it -> it.frames() >= SHORTEST_TEST && bars.test((it.startFrame() + it.endFrame()) / 2))
        .map(it -> new Fault(Fault.Kind.COLOUR_BARS, it.startFrame(), it.endFrame()))
        .toList();
  }

  private static BitSet held(List<Cadence> cadences) {
    var held = new BitSet();
    cadences.forEach(it -> held.set(it.startFrame(), it.endFrame() + 1));
    return held;
  }
}
