package org.palmares.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.palmares.film.pictures.Barcode;
import org.palmares.film.pictures.Captions;
import org.palmares.film.pictures.Course;
import org.palmares.film.pictures.Grid;
import org.palmares.film.pictures.Looks;
import org.palmares.film.pictures.Montage;
import org.palmares.film.pictures.SeekTrack;
import org.palmares.film.pictures.ShotSheet;
import org.palmares.film.pictures.Stills;
import org.palmares.film.pictures.Timeline;
import org.palmares.film.pictures.Words;

/// Hangs the pictures of a film: chosen, laid out and drawn from what one decoding left in its
/// room, before the room is closed.
///
/// Nothing of the film is decoded again but the few frames before the poster. Same film, same
/// tools, same bytes.
final class Gallery {
  private static final int POSTERS = 5;
  private static final int POSTER_SIDE = 1280;
  private static final int SHEET_WIDTH = 1600;
  private static final int MOST_ON_A_SHEET = 60;
  private static final int GAP = 8;
  private static final int MARGIN = 16;
  private static final int THUMBNAIL_SIDE = 160;
  private static final int MOST_THUMBNAILS = 400;
  private static final int MOST_SHOTS = 900;
  private static final int SHEET_QUALITY = 78;
  private static final int THUMBNAIL_QUALITY = 65;
  private static final int BARCODE_HEIGHT = 200;

  private final Ffmpeg ffmpeg;
  private final Limits limits;

  Gallery(Ffmpeg ffmpeg, Limits limits) {
    this.ffmpeg = ffmpeg;
    this.limits = limits;
  }

  /// What is known of a film when its pictures are made: `looks` and `barcode` looked on while it
  /// was decoded, `title` is written into the drawing.
  record Exhibit(
      String title,
      Decoding decoding,
      Looks looks,
      Barcode barcode,
      Montage montage,
      Course course,
      Words words) {

    double at(int frame) {
      return decoding.frames().at(frame);
    }

    long ms(int frame) {
      return Math.round(at(frame) * 1000);
    }
  }

  /// Writes all pictures into the folder `into`, replacing those that stand there; nothing when not
  /// even one still was decoded.
  ///
  /// @throws CopyFailed when ffmpeg gives up on its own stills
  Optional<Pictures> hang(Room room, Exhibit exhibit, Path into) {
    try {
      var bytes = new ArrayList<Long>();
      for (int i = 0; i < Darkroom.count(room); i++) {
        bytes.add(Files.size(Darkroom.still(room, i)));
      }
      var stills = new Stills(exhibit.looks(), bytes, exhibit.montage());
      return stills.count() == 0
          ? Optional.empty()
          : Optional.of(new Hanging(room, exhibit, stills, into).hang());
    } catch (IOException e) {
      throw new UncheckedIOException("no pictures can be made into %s".formatted(into), e);
    }
  }

  /// The pictures of one film on their way to one folder.
  private final class Hanging {
    private final Room room;
    private final Exhibit exhibit;
    private final Stills stills;
    private final Path into;
    private final Size still;

    Hanging(Room room, Exhibit exhibit, Stills stills, Path into) {
      this.room = room;
      this.exhibit = exhibit;
      this.stills = stills;
      this.into = into;
      this.still = exhibit.decoding().plan().still();
    }

    Pictures hang() throws IOException {
      var contact = contact();
      var seek = seek();
      var ofShots = thinned(stills.ofShots());
      var shots = shots(ofShots);
      var sheets = new ArrayList<>(List.of(contact, seek));
      shots.ifPresent(sheets::add);
      new Darkroom(ffmpeg, limits).make(room, still, sheets);
      for (var sheet : sheets) {
        publish(room.out().resolve(sheet.name()), sheet.name());
      }
      var posters = posters();
      var track = new SeekTrack(seek.name(), seek.grid(), times(seek.stills()), seconds());
      write("seek.vtt", track.vtt());
      var sheet = shots.map(it -> shotSheet(it, ofShots));
      if (sheet.isPresent()) {
        write("shots.json", sheet.get().json());
      }
      var id = "timeline";
      write("timeline.svg", Timeline.svg(exhibit.course(), exhibit.title(), exhibit.words(), id));
      write("course.json", Reports.json(exhibit.course()));
      write("barcode.png", exhibit.barcode().png(SHEET_WIDTH, BARCODE_HEIGHT));
      return new Pictures(
          poster(posters.getFirst()),
          posters,
          described(contact),
          sheet,
          described(seek),
          "seek.vtt",
          "timeline.svg",
          "course.json",
          "barcode.png");
    }

    private double seconds() {
      return exhibit.decoding().frames().seconds();
    }

    private Darkroom.Sheet contact() {
      int most = Math.min(MOST_ON_A_SHEET, stills.count());
      var grid =
          Grid.sheet(most, SHEET_WIDTH, still.width(), still.height(), Captions.FOOT, GAP, MARGIN);
      var chosen = stills.spread(grid.count());
      return new Darkroom.Sheet("contact.webp", grid, chosen, times(chosen), SHEET_QUALITY);
    }

    private Darkroom.Sheet seek() {
      int step = (stills.count() + MOST_THUMBNAILS - 1) / MOST_THUMBNAILS;
      var chosen = IntStream.range(0, stills.count()).filter(it -> it % step == 0).boxed().toList();
      return thumbnails("seek.webp", chosen);
    }

    private Optional<Darkroom.Sheet> shots(List<Optional<Integer>> ofShots) {
      var chosen = ofShots.stream().flatMap(Optional::stream).toList();
      return chosen.isEmpty() ? Optional.empty() : Optional.of(thumbnails("shots.webp", chosen));
    }

    /// No more than a sheet holds; the other shots have no still on it.
    private List<Optional<Integer>> thinned(List<Optional<Integer>> ofShots) {
      int step = (ofShots.size() + MOST_SHOTS - 1) / MOST_SHOTS;
      return IntStream.range(0, ofShots.size())
          .mapToObj(it -> it % step == 0 ? ofShots.get(it) : Optional.<Integer>empty())
          .toList();
    }

    private Darkroom.Sheet thumbnails(String name, List<Integer> chosen) {
      double factor =
          Math.min(1, (double) THUMBNAIL_SIDE / Math.max(still.width(), still.height()));
      int width = Math.max(2, (int) Math.round(still.width() * factor / 2) * 2);
      int height = Math.max(2, (int) Math.round(still.height() * factor / 2) * 2);
      var grid = Grid.sprite(chosen.size(), width, height, SHEET_WIDTH);
      return new Darkroom.Sheet(name, grid, chosen, List.of(), THUMBNAIL_QUALITY);
    }

    private ShotSheet shotSheet(Darkroom.Sheet sheet, List<Optional<Integer>> ofShots) {
      var entries = new ArrayList<ShotSheet.Entry>();
      var grid = sheet.grid();
      int place = 0;
      for (int i = 0; i < ofShots.size(); i++) {
        var shot = exhibit.montage().shots().get(i);
        var at = ofShots.get(i);
        Optional<ShotSheet.Place> cell = Optional.empty();
        if (at.isPresent()) {
          cell =
              Optional.of(
                  new ShotSheet.Place(
                      exhibit.ms(stills.frame(at.get())),
                      grid.x(place),
                      grid.y(place),
                      grid.cellWidth(),
                      grid.cellHeight()));
          place++;
        }
        entries.add(
            new ShotSheet.Entry(i, exhibit.ms(shot.startFrame()), end(shot.endFrame()), cell));
      }
      return new ShotSheet(sheet.name(), grid.width(), grid.height(), entries);
    }

    /// When a frame is over.
    private long end(int frame) {
      boolean last = frame + 1 >= exhibit.decoding().frames().count();
      return last ? Math.round(seconds() * 1000) : exhibit.ms(frame + 1);
    }

    private List<Pictures.Still> posters() throws IOException {
      var posters = new ArrayList<Pictures.Still>();
      for (int number : stills.posters(POSTERS)) {
        var name = "poster-%d.jpg".formatted(posters.size() + 1);
        var draft = room.folder().resolve(name);
        Files.copy(
            Darkroom.still(room, number),
            draft,
            StandardCopyOption.REPLACE_EXISTING,
            LinkOption.NOFOLLOW_LINKS);
        publish(draft, name);
        long at = exhibit.ms(stills.frame(number));
        posters.add(new Pictures.Still(name, still.width(), still.height(), at));
      }
      for (int i = posters.size(); i < POSTERS; i++) {
        Files.deleteIfExists(into.resolve("poster-%d.jpg".formatted(i + 1)));
      }
      return posters;
    }

    /// The same still from the film itself, larger; where the film cannot be entered in the middle
    /// or is no larger, the still.
    private Pictures.Still poster(Pictures.Still best) throws IOException {
      var name = "poster.jpg";
      var size = Size.fitting(exhibit.decoding().plan().picture(), POSTER_SIDE, POSTER_SIDE);
      var draft = room.out().resolve(name);
      boolean larger = size.width() > still.width() || size.height() > still.height();
      if (larger && taken(best.atMs(), size)) {
        publish(draft, name);
        return new Pictures.Still(name, size.width(), size.height(), best.atMs());
      }
      Files.copy(into.resolve(best.file()), draft, StandardCopyOption.REPLACE_EXISTING);
      publish(draft, name);
      return new Pictures.Still(name, best.width(), best.height(), best.atMs());
    }

    private boolean taken(long atMs, Size size) {
      var at = String.format(Locale.ROOT, "%.3f", Math.max(0, atMs / 1000.0 - 0.001));
      var words = new ArrayList<>(Reading.call("error"));
      words.addAll(Reading.film(limits, "-ss", at));
      words.addAll(List.of("-map", "0:V:0", "-frames:v", "1"));
      words.addAll(List.of("-vf", Jpeg.filter(size), "-c:v", "mjpeg", "-q:v", "3"));
      words.addAll(List.of("-update", "1", "-f", "image2", MediaTask.OUT + "/poster.jpg"));
      var allowance = Allowance.writing(limits.timeFor(seconds() / 10), limits);
      var task = new MediaTask(Toolbox.Program.FFMPEG, words, allowance, MediaTask.Listener.deaf());
      var outcome = ffmpeg.guard().run(room, task);
      var made = room.out().resolve("poster.jpg");
      return outcome.ok() && Folders.isFile(made);
    }

    private List<Double> times(List<Integer> numbers) {
      return numbers.stream().map(it -> exhibit.at(stills.frame(it))).toList();
    }

    private Pictures.Sheet described(Darkroom.Sheet sheet) {
      var grid = sheet.grid();
      var times = sheet.stills().stream().map(it -> exhibit.ms(stills.frame(it))).toList();
      return new Pictures.Sheet(sheet.name(), grid.width(), grid.height(), grid.columns(), times);
    }

    private void write(String name, String text) throws IOException {
      write(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] bytes) throws IOException {
      publish(Files.write(room.folder().resolve(name), bytes), name);
    }

    private void publish(Path made, String name) throws IOException {
      if (!Folders.isFile(made)) {
        throw new IOException("%s is no file".formatted(made));
      }
      Folders.publish(made, into.resolve(name));
    }
  }
}
