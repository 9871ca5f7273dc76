package org.palmares.film;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.palmares.film.consistency.Consistency;
import org.palmares.film.credits.CreditsFinder;
import org.palmares.film.faults.PictureFaults;
import org.palmares.film.frames.Onlooker;
import org.palmares.film.likeness.Fingerprint;
import org.palmares.film.likeness.FingerprintMaker;
import org.palmares.film.pictures.Barcode;
import org.palmares.film.pictures.Looks;
import org.palmares.film.shots.Boundary;
import org.palmares.film.shots.Shot;
import org.palmares.film.shots.ShotDetector;
import org.palmares.film.sound.LoudnessLog;
import org.palmares.film.sound.SoundWatcher;
import org.palmares.film.sound.SyncHint;
import org.palmares.film.traces.Traces;

/// Everything that is found out about one film while it is decoded: looks at its frames, listens to
/// its sound, and says at the end what is in it.
final class Analysis implements Onlooker {
  private final double rate;
  private final LoudnessLog meter = new LoudnessLog();
  private final SoundWatcher listener = new SoundWatcher();
  private final Traces traces = new Traces();
  private final Consistency consistency;
  private final PictureFaults faults;
  private final ShotDetector shots;
  private final CreditsFinder credits;
  private final Looks looks;
  private final Barcode barcode = new Barcode();
  private final FingerprintMaker fingerprints;
  private final List<Onlooker> audience;

  /// For a film of so many frames a second and of this shape (1.778 for 16:9), of which one frame
  /// in so many becomes a still.
  Analysis(double rate, double displayAspect, int framesBetweenStills) {
    this.rate = rate;
    this.consistency = new Consistency(traces, rate);
    this.faults = new PictureFaults(traces, rate, displayAspect);
    this.shots = new ShotDetector(rate);
    this.credits = new CreditsFinder(rate);
    this.looks = new Looks(framesBetweenStills);
    this.fingerprints = new FingerprintMaker(rate, displayAspect);
    this.audience =
        List.of(traces, consistency, faults, shots, credits, looks, barcode, fingerprints);
  }

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

  /// Looks at the pieces of full-size frames, of this size and so many frames apart, that a
  /// decoding left behind.
  void magnify(Path details, Size size, int framesBetween) {
    boolean small = Math.min(size.width(), size.height()) < Consistency.LEAST_CROP;
    if (small || !Folders.isFile(details)) {
      return;
    }
    var piece = new byte[size.width() * size.height()];
    try (var in = new BufferedInputStream(Files.newInputStream(details))) {
      for (int i = 0; in.readNBytes(piece, 0, piece.length) == piece.length; i++) {
        consistency.crop(i * framesBetween, piece, size.width(), size.height());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read".formatted(details), e);
    }
  }

  /// Listens to the sound that a decoding left behind.
  void hear(Path sound) {
    if (!Folders.isFile(sound)) {
      return;
    }
    var block = new byte[1 << 16];
    try (var in = Files.newInputStream(sound)) {
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        listener.hear(block, 0, n);
        fingerprints.hear(block, 0, n);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read".formatted(sound), e);
    }
  }

  Looks looks() {
    return looks;
  }

  Barcode barcode() {
    return barcode;
  }

  /// By what the film is found again in others, once its [Contents] are known.
  Fingerprint fingerprint(Contents contents, Frames times) {
    var cuts = contents.boundaries().stream().map(it -> times.at(it.middle())).toList();
    return fingerprints.fingerprint(times::at, times.seconds(), cuts);
  }

  /// What is in the film, whose frames were shown at these times and whose first sound track has
  /// this many channels (0 without one).
  Contents contents(Frames times, int channels) {
    var edit = shots.shots();
    int[] starts = edit.shots().stream().mapToInt(Shot::startFrame).toArray();
    var whole = consistency.report(starts);
    var picture = faults.report(starts, whole.cadences());
    var found = new ArrayList<Fault>();
    picture.faults().forEach(it -> found.add(Fault.of(it, times)));
    if (channels > 0) {
      listener.faults(channels).forEach(it -> found.add(Fault.of(it, meter.startMs())));
      meter.clipping().forEach(it -> found.add(Fault.of(it, 0)));
    }
    found.sort(Comparator.comparingLong(Fault::startMs));
    return new Contents(
        edit.shots(),
        edit.boundaries(),
        edit.opening(),
        edit.closing(),
        Optional.of(credits.credits()),
        Optional.of(edit.rhythm(rate)),
        channels > 0 ? meter.loudness(listener) : Optional.empty(),
        channels > 0 ? ofShots(edit.shots(), times) : List.of(),
        channels > 1 ? listener.stereo() : Optional.empty(),
        channels > 0 ? sync(edit.boundaries(), times) : Optional.empty(),
        found,
        picture.areas(),
        Optional.of(whole),
        Optional.of(perSecond(times)),
        List.of());
  }

  private List<Contents.ShotLoudness> ofShots(List<Shot> all, Frames times) {
    var loud = new ArrayList<Contents.ShotLoudness>();
    for (int i = 0; i < all.size(); i++) {
      int shot = i;
      meter
          .between(times.ms(all.get(i).startFrame()), times.ms(all.get(i).endFrame() + 1))
          .ifPresent(lufs -> loud.add(new Contents.ShotLoudness(shot, lufs)));
    }
    return loud;
  }

  private Optional<SyncHint> sync(List<Boundary> boundaries, Frames times) {
    int start = Math.toIntExact(meter.startMs());
    int[] cuts =
        boundaries.stream()
            .filter(it -> !it.type().gradual())
            .mapToInt(it -> Math.toIntExact(times.ms(it.startFrame())))
            .toArray();
    int[] onsets = IntStream.of(listener.onsets()).map(it -> it + start).toArray();
    return SyncHint.between(cuts, onsets, Math.round(times.seconds() * 1000));
  }

  /// Brightness and motion, averaged over each second.
  private Contents.PerSecond perSecond(Frames times) {
    var curves = shots.curves();
    int seconds = (int) Math.ceil(Math.max(times.seconds(), 1e-3));
    var count = new int[seconds];
    var light = new double[seconds];
    var motion = new double[seconds];
    for (int i = 0; i < curves.frames(); i++) {
      int second = Math.clamp((int) times.at(i), 0, seconds - 1);
      count[second]++;
      light[second] += curves.luma(i);
      motion[second] += curves.difference(i);
    }
    var brightness = new ArrayList<Double>();
    var movement = new ArrayList<Double>();
    for (int i = 0; i < seconds; i++) {
      brightness.add(mean(light[i] - 16.0 * count[i], count[i] * 219.0));
      movement.add(mean(motion[i], count[i] * 219.0));
    }
    return new Contents.PerSecond(brightness, movement);
  }

  private static double mean(double sum, double count) {
    return count == 0 ? 0 : Math.clamp(Math.round(sum / count * 1000) / 1000.0, 0, 1);
  }
}
