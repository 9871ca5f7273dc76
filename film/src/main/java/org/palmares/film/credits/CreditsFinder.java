package org.palmares.film.credits;

import org.palmares.film.frames.Onlooker;

/// Looks four times a second for pages of text: names upon a flat ground or a picture, standing or
/// rolling upwards at one speed.
///
/// Recognised by their looks alone: lines of thin strokes between empty margins. Not found are
/// standing cards upon a standing picture and letters of a tenth of the picture's height.
public final class CreditsFinder implements Onlooker {
  private static final double LOOKS_PER_SECOND = 4;

  private final int step;
  private final double looksPerSecond;
  private final Page page = new Page();
  private final Looks looks = new Looks();
  private int frames;

  /// For a film of this nominal frame rate.
  public CreditsFinder(double framesPerSecond) {
    this.step = (int) Math.max(1, Math.round(framesPerSecond / LOOKS_PER_SECOND));
    this.looksPerSecond = Math.max(0.1, framesPerSecond / step);
  }

  @Override
  public void see(int number, byte[] frame) {
    if (number % step == 0) {
      page.look(frame);
      looks.add(page);
    }
    frames = number + 1;
  }

  /// What was found in all frames so far.
  public Credits credits() {
    return new CreditsReading(looks, step, looksPerSecond, frames).credits();
  }
}
