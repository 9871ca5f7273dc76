package org.palmares.film.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palmares.film.Fault;
import org.palmares.film.Film;
import org.palmares.film.Finding;
import org.palmares.film.Inspection;
import org.palmares.film.Pictures;
import org.palmares.film.Study;
import org.palmares.film.pictures.ShotSheet;
import org.palmares.film.pictures.Words;
import org.palmares.film.shots.Shot;

/// One film in a report: what it looks like, what was found, its course, its shots, its facts. A
/// part for which nothing is known is not there.
final class FilmPage {
  private static final int SHOTS_IN_VIEW = 60;

  private final Html html = new Html();
  private final Words words = Words.english();
  private final String id;
  private final Study study;
  private final Path folder;
  private final List<Section> more;

  /// `id` is that of the film on its page, `folder` where its pictures lie, `more` what shall stand
  /// beside its facts.
  FilmPage(String id, Study study, Path folder, List<Section> more) {
    this.id = id;
    this.study = study;
    this.folder = folder;
    this.more = List.copyOf(more);
  }

  String write() {
    html.open("article", "id", id, "aria-labelledby", id + "-name");
    head();
    switch (study.inspection()) {
      case Film film -> film(film);
      case Inspection.NotAFilm it -> found(it.findings(), List.of());
      case Inspection.Unreadable it -> found(it.findings(), List.of());
    }
    foot();
    return html.close().toString();
  }

  private void head() {
    var inspection = study.inspection();
    var verdict = Standing.of(inspection);
    html.open("header");
    html.text("p", "Film inspection", "class", "eyebrow");
    html.open("h2", "id", id + "-name").text("bdi", inspection.file().name()).close();
    html.open("p", "class", "verdict " + verdict.name().toLowerCase(Locale.ROOT));
    html.text("span", verdict.shape(), "aria-hidden", "true").words(" " + verdict.words());
    html.close().close();
  }

  private void film(Film film) {
    html.open("div", "class", "opening");
    study.pictures().ifPresent(this::poster);
    figures(film);
    html.close();
    found(film.findings(), film.contents().faults());
    study.pictures().ifPresent(this::course);
    study.pictures().ifPresent(this::sheet);
    shots(film);
    study.pictures().ifPresent(this::posters);
    facts(film);
  }

  private void poster(Pictures pictures) {
    var still = pictures.poster();
    html.open("figure", "class", "poster");
    image(still.file(), still.width(), still.height(), "A picture of the film");
    html.close();
  }

  private void figures(Film film) {
    html.open("dl", "class", "figures");
    figure("Length", FactSheet.clock(film.durationMs()), film.frames() + " frames");
    var picture = film.picture();
    figure(
        "Picture",
        "%d × %d".formatted(picture.displayWidth(), picture.displayHeight()),
        "%s frames/s, %s".formatted(TextReport.rate(picture.frameRate()), picture.codec()));
    film.sound()
        .ifPresent(it ->
            figure(
                "Sound",
                it.layout().orElse(it.channels() + " channels"),
                "%s, %d Hz".formatted(it.codec(), it.sampleRate())));
    film.contents()
        .loudness()
        .ifPresent(it ->
            figure(
                "Loudness",
                FactSheet.number(it.integratedLufs(), 1) + " LUFS",
                "range %s LU, peak %s dBTP"
                    .formatted(
                        FactSheet.number(it.rangeLu(), 1),
                        FactSheet.number(it.truePeakDbtp(), 1))));
    film.contents()
        .rhythm()
        .filter(it -> it.shots() > 0)
        .ifPresent(it ->
            figure(
                "Shots",
                String.valueOf(it.shots()),
                FactSheet.number(it.averageSeconds(), 1) + " s on average"));
    html.close();
  }

  private void figure(String name, String value, String beside) {
    html.open("div").text("dt", name).text("dd", value, "class", "value");
    html.text("dd", beside).close();
  }

  private void found(List<Finding> findings, List<Fault> faults) {
    html.open("section").text("h3", "What was found");
    if (findings.isEmpty() && faults.isEmpty()) {
      html.text("p", "Nothing that would keep the film from being shown.");
    }
    if (!findings.isEmpty()) {
      html.open("ul", "class", "findings");
      for (var finding : findings) {
        var standing = Standing.of(finding.level());
        html.open("li", "class", standing.name().toLowerCase(Locale.ROOT));
        html.text("span", standing.shape(), "aria-hidden", "true");
        html.open("div").text("strong", standing.word()).words(finding.sentence()).close();
        html.close();
      }
      html.close();
    }
    if (!faults.isEmpty()) {
      html.text(
          "p", "Places to look at or to listen to; whether they are meant, a person decides.");
      table(List.of("From", "To", "What", "Measured"), faults.stream().map(this::row).toList());
    }
    html.close();
  }

  private List<String> row(Fault it) {
    var figures =
        it.figures().entrySet().stream()
            .map(one -> one.getKey().replace('_', ' ') + " " + shortest(one.getValue()))
            .collect(Collectors.joining(", "));
    return List.of(
        FactSheet.clock(it.startMs()),
        FactSheet.clock(it.endMs()),
        words.say(it.kind()) + it.where().map(side -> ", " + side).orElse(""),
        figures);
  }

  private static String shortest(double number) {
    return FactSheet.number(number, 2).replaceAll("\\.?0+$", "");
  }

  private void course(Pictures pictures) {
    html.open("section").text("h3", "Course of the film");
    html.open("figure", "class", "course");
    html.single(
        "img",
        "src",
        data(pictures.barcode()),
        "class",
        "barcode",
        "alt",
        "The colours of the film from its beginning to its end");
    // one drawing of many on this page
    var drawing = new String(bytes(pictures.timeline()), StandardCharsets.UTF_8);
    html.markup(drawing.replaceAll("([\"# ])timeline-(title|description|h\\d)", "$1" + id + "-$2"));
    html.close().close();
  }

  private void sheet(Pictures pictures) {
    var sheet = pictures.contact();
    html.open("section").text("h3", "The film on one sheet").open("figure", "class", "sheet");
    image(
        sheet.file(),
        sheet.width(),
        sheet.height(),
        "%d stills from %s to %s"
            .formatted(
                sheet.atMs().size(),
                FactSheet.clock(sheet.atMs().getFirst()),
                FactSheet.clock(sheet.atMs().getLast())));
    html.close().close();
  }

  private void shots(Film film) {
    var shots = film.contents().shots();
    if (shots.isEmpty()) {
      return;
    }
    html.open("section").text("h3", "Shots");
    film.contents()
        .rhythm()
        .filter(it -> it.shots() > 1)
        .ifPresent(it ->
            html.text(
                "p",
                "%d shots, from %s s to %s s long, half of them shorter than %s s."
                    .formatted(
                        it.shots(),
                        FactSheet.number(it.shortestSeconds(), 1),
                        FactSheet.number(it.longestSeconds(), 1),
                        FactSheet.number(it.medianSeconds(), 1))));
    var sheet = study.pictures().flatMap(Pictures::shots);
    sheet.ifPresent(it -> {
      style(it);
      strip(it, shots, 0, Math.min(SHOTS_IN_VIEW, it.shots().size()));
      if (it.shots().size() > SHOTS_IN_VIEW) {
        html.open("details").text("summary", "All the others");
        strip(it, shots, SHOTS_IN_VIEW, it.shots().size());
        html.close();
      }
    });
    html.close();
  }

  private void style(ShotSheet sheet) {
    html.open("style");
    html.markup("#%s .still{background-image:url(%s)}".formatted(id, data(sheet.picture())));
    html.close();
  }

  private void strip(ShotSheet sheet, List<Shot> shots, int from, int to) {
    html.open("ol", "class", "shots", "start", String.valueOf(from + 1));
    for (var entry : sheet.shots().subList(from, to)) {
      html.open("li");
      still(entry);
      html.text("b", String.valueOf(entry.shot() + 1));
      html.text("span", FactSheet.clock(entry.startMs()), "class", "at");
      double seconds = (entry.endMs() - entry.startMs()) / 1000.0;
      html.text("span", FactSheet.number(seconds, 1) + " s");
      arrival(shots, entry.shot()).ifPresent(it -> html.text("i", it));
      html.close();
    }
    html.close();
  }

  private void still(ShotSheet.Entry entry) {
    if (entry.still().isPresent()) {
      var place = entry.still().get();
      var where =
          "width:%dpx;height:%dpx;background-position:%dpx %dpx"
              .formatted(place.w(), place.h(), -place.x(), -place.y());
      html.text("div", "", "class", "still", "style", where);
    } else {
      html.text("div", "too short for a still", "class", "none");
    }
  }

  /// How the film came to this shot, when it was not by a cut.
  private Optional<String> arrival(List<Shot> shots, int number) {
    return number >= shots.size()
        ? Optional.empty()
        : shots
            .get(number)
            .transitionIn()
            .filter(it -> it.type().gradual())
            .map(it -> it.type().name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  private void posters(Pictures pictures) {
    html.open("section").text("h3", "Proposals for a poster").open("ul", "class", "posters");
    for (var still : pictures.posters()) {
      html.open("li").open("figure");
      image(
          still.file(), still.width(), still.height(), "Still at " + FactSheet.clock(still.atMs()));
      html.text("figcaption", FactSheet.clock(still.atMs())).close().close();
    }
    html.close().close();
  }

  private void facts(Film film) {
    var sections = new ArrayList<>(more);
    sections.addAll(new FactSheet(film).sections());
    html.open("section").text("h3", "Facts").open("div", "class", "facts");
    for (var section : sections) {
      boolean wide = !section.heads().isEmpty();
      html.open("div", "class", wide ? "wide" : "fact").text("h4", section.title());
      if (wide) {
        table(section.heads(), section.rows());
      } else {
        html.open("dl");
        section.rows().forEach(it -> html.text("dt", it.get(0)).text("dd", it.get(1)));
        html.close();
      }
      html.close();
    }
    html.close().close();
  }

  private void table(List<String> heads, List<List<String>> rows) {
    html.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", "Table");
    html.open("table").open("thead").open("tr");
    heads.forEach(it -> html.text("th", it, "scope", "col"));
    html.close().close().open("tbody");
    for (var row : rows) {
      html.open("tr");
      row.forEach(it -> html.text("td", it));
      html.close();
    }
    html.close().close().close();
  }

  private void foot() {
    var tools = study.inspection().tools();
    html.text(
        "p",
        "Read with ffmpeg %s. %s Measures describe a film; they never grade it."
            .formatted(tools.ffmpeg(), tools.protection().level().words()),
        "class",
        "foot");
  }

  private void image(String name, int width, int height, String words) {
    html.single(
        "img",
        "src",
        data(name),
        "width",
        String.valueOf(width),
        "height",
        String.valueOf(height),
        "alt",
        words);
  }

  private static final Map<String, String> TYPES =
      Map.of("jpg", "image/jpeg", "webp", "image/webp", "png", "image/png");

  private String data(String name) {
    var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    return "data:%s;base64,%s".formatted(type, Base64.getEncoder().encodeToString(bytes(name)));
  }

  private byte[] bytes(String name) {
    try {
      return Files.readAllBytes(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("the picture %s cannot be read".formatted(name), e);
    }
  }
}
