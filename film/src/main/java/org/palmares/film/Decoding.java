package org.palmares.film;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/// The one full pass over a film: every picture and every sample is decoded, nothing is written.
record Decoding(Outcome outcome, Frames frames, Peaks peaks) {

  /// Reads the film of the room with its first picture track and this many sound tracks.
  static Decoding of(
      Guard guard, Room room, Limits limits, Duration time, int sounds, DoubleConsumer progress) {
    var words = new ArrayList<>(Reading.call("info"));
    words.addAll(Reading.film(limits, "-noautorotate"));
    // a picture stays where it was decoded: only its time is written, one line for each
    words.addAll(List.of("-map", "0:V:0", "-fps_mode", "passthrough", "-enc_time_base", "-1"));
    words.addAll(List.of("-c:v", "wrapped_avframe", "-f", "framecrc", "pipe:1"));
    for (int i = 0; i < sounds; i++) {
      words.addAll(List.of("-map", "0:a:" + i, "-filter:a", Peaks.filter(i), "-f", "null", "-"));
    }
    var frames = new Frames(progress);
    var allowance = Allowance.reading(time, limits);
    var outcome = guard.run(room, new MediaTask(Toolbox.Program.FFMPEG, words, allowance, frames));
    return new Decoding(outcome, frames, new Peaks(outcome.complaints().measurements()));
  }
}
