package org.palmares.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palmares.film.pictures.Captions;
import org.palmares.film.pictures.Grid;

/// Shows a film a moment after it has arrived: a sheet of some twenty pictures, of which only key
/// frames are decoded, for a tenth of what reading the film costs.
///
/// It says nothing about what is wrong with a film; that, the [Inspector] does. Interruption is as
/// there.
public final class QuickLook {
  private static final String NAME = "quick.webp";
  private static final int SHEET_WIDTH = 1280;
  private static final int STILL_SIDE = 400;
  private static final int MOST = 20;
  private static final int QUALITY = 75;

  private final Ffmpeg ffmpeg;
  private final Path work;
  private final Limits limits;

  /// `work` as for [Inspector].
  public QuickLook(Ffmpeg ffmpeg, Path work, Limits limits) {
    this.ffmpeg = ffmpeg;
    this.work = work;
    this.limits = limits;
    Room.sweep(work);
  }

  /// Writes `quick.webp` into the folder `into`; nothing when the file is no film, or none that can
  /// be entered: the inspection says why.
  ///
  /// @throws UncheckedIOException when the file cannot be opened or the disk fails
  public Optional<Glance> at(Path file, Path into) {
    try (var room = Room.open(work, Optional.of(file))) {
      var sniff = Sniff.at(file);
      if (sniff.objection().isPresent()) {
        return Optional.empty();
      }
      var probe = Probe.ask(ffmpeg.guard(), room, limits);
      if (new Verdict(sniff, limits).beforeDecoding(probe).isPresent()) {
        return Optional.empty();
      }
      var picture = probe.picture(new Frames());
      var still = Size.fitting(picture, STILL_SIDE, STILL_SIDE);
      var keys = new KeyFrames(ffmpeg, limits, probe.declared(), Files.size(file));
      var times = keys.take(room, still, MOST);
      int count = Math.min(times.size(), Darkroom.count(room));
      return count == 0
          ? Optional.empty()
          : Optional.of(
              new Glance(
                  Math.round(probe.declared() * 1000),
                  picture.displayWidth(),
                  picture.displayHeight(),
                  sheet(room, still, times.subList(0, count), into)));
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be looked at".formatted(file), e);
    }
  }

  private Pictures.Sheet sheet(Room room, Size still, List<Double> times, Path into)
      throws IOException {
    var grid =
        Grid.sheet(times.size(), SHEET_WIDTH, still.width(), still.height(), Captions.FOOT, 6, 12);
    var chosen = new ArrayList<Integer>();
    for (int i = 0; i < grid.count(); i++) {
      chosen.add((int) ((2L * i + 1) * times.size() / (2L * grid.count())));
    }
    var shown = chosen.stream().map(times::get).toList();
    var sheet = new Darkroom.Sheet(NAME, grid, chosen, shown, QUALITY);
    new Darkroom(ffmpeg, limits).make(room, still, List.of(sheet));
    var made = room.out().resolve(NAME);
    if (!Folders.isFile(made)) {
      throw new IOException("%s is no file".formatted(made));
    }
    Folders.publish(made, into.resolve(NAME));
    return new Pictures.Sheet(
        NAME,
        grid.width(),
        grid.height(),
        grid.columns(),
        shown.stream().map(it -> Math.round(it * 1000)).toList());
  }
}
