package org.palmares.film.shots;

import java.util.ArrayList;
import org.palmares.film.frames.Onlooker;

/// Finds the shots of a film while it is shown once.
///
/// Keeps some seconds of small sketches and 28 bytes of every frame. Flashes, fast motion, frames
/// shown several times, grain, bars and subtitles are no boundaries. An instance belongs to one
/// film and one thread.
public final class ShotDetector implements Onlooker {
  private final Pace pace;
  private final Reel reel;
  private final CutFinder cuts;
  private final DissolveFinder dissolves;
  private final WipeFinder wipes;
  private int step;

  /// For a film of so many frames a second; where these come unevenly, on average.
  public ShotDetector(double rate) {
    this.pace = new Pace(rate);
    this.reel = new Reel(2 * Span.REACH * pace.stride() + pace.frames(40));
    this.cuts = new CutFinder(reel, pace);
    this.dissolves = new DissolveFinder(reel, cuts, pace.stride());
    this.wipes = new WipeFinder(reel, cuts, pace.stride());
  }

  @Override
  public void see(int number, byte[] frame) {
    if (number != reel.last() + 1) {
      throw new IllegalArgumentException(
          "frame %d was expected, not %d".formatted(reel.last() + 1, number));
    }
    reel.add(frame);
    judge(number - cuts.ahead());
  }

  /// What is behind the cut finder by the reach of the others can be judged by them.
  private void judge(int until) {
    cuts.judge(until);
    for (; (step + Span.REACH) * pace.stride() <= until; step++) {
      judgeStep();
    }
  }

  private void judgeStep() {
    dissolves.judge(step);
    if (step % 2 == 0) {
      wipes.judge(step);
    }
  }

  /// The shots of the film, which is over.
  public Shots shots() {
    cuts.judge(reel.last());
    for (; step * pace.stride() <= reel.last(); step++) {
      judgeStep();
    }
    var candidates = new ArrayList<>(dissolves.candidates());
    candidates.addAll(wipes.candidates());
    var fades = Fade.list(reel, cuts, pace.frames(72));
    var assembly = new Assembly(pace, reel.last(), fades);
    return Shots.between(
        assembly.boundaries(candidates, cuts.cuts()),
        reel.last() + 1,
        assembly.opening(),
        assembly.closing());
  }

  /// What every frame seen so far looked like.
  public Curves curves() {
    return reel.curves();
  }
}
