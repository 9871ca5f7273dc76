package org.palmares.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.palmares.film.frames.Onlooker;
import org.palmares.film.sound.LoudnessLog;
import org.palmares.film.sound.SoundWatcher;

/// Everything that is found out about one film while it is decoded: looks at its frames, listens to
/// its sound, and says at the end what is in it.
final class Analysis implements Onlooker {
  private final LoudnessLog meter = new LoudnessLog();
  private final SoundWatcher listener = new SoundWatcher();
  private final List<Onlooker> audience = List.of();

  /// Takes the lines of the loudness meter.
  LoudnessLog meter() {
    return meter;
  }

  @Override
  public void see(int number, byte[] frame) {
    for (var onlooker : audience) {
      onlooker.see(number, frame);
    }
  }

  /// Listens to the sound that a decoding left behind.
  void hear(Path sound) {
    if (!Files.isRegularFile(sound)) {
      return;
    }
    var block = new byte[1 << 16];
    try (var in = Files.newInputStream(sound)) {
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        listener.hear(block, 0, n);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read".formatted(sound), e);
    }
  }

  /// What is in the film, whose first sound track has this many channels (0 without one).
  Contents contents(int channels) {
    return new Contents(
        channels > 0 ? meter.loudness(listener) : Optional.empty(),
        channels > 1 ? listener.stereo() : Optional.empty(),
        channels > 0 ? soundFaults(channels) : List.of());
  }

  private List<Fault> soundFaults(int channels) {
    long start = meter.startMs();
    var faults = new ArrayList<Fault>();
    listener.faults(channels).forEach(it -> faults.add(Fault.of(it, start)));
    meter.clipping().forEach(it -> faults.add(Fault.of(it, 0)));
    faults.sort(Comparator.comparingLong(Fault::startMs));
    return faults;
  }
}
