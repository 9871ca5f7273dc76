package org.palmares.film.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.palmares.film.Study;

/// What was found out about one film or several, as one page to send to whoever made them: with all
/// pictures inside, without a script, and without a link to anywhere.
public final class HtmlReport {
  /// Nothing is loaded, whatever a browser finds in the page.
  private static final String POLICY =
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

  /// One film: what was found out, the folder with its pictures, and further tables.
  record Entry(Study study, Path folder, List<Section> more) {
    Entry {
      more = List.copyOf(more);
    }

    Entry(Study study, Path folder) {
      this(study, folder, List.of());
    }
  }

  private HtmlReport() {}

  /// The page, in UTF-8.
  static String of(List<Entry> entries) {
    var html = new Html();
    html.markup("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
    html.single("meta", "charset", "utf-8");
    html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.single("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.single("meta", "name", "color-scheme", "content", "light dark");
    html.text("title", title(entries)).open("style").markup(style()).close().close();
    html.open("body").open("main").text("h1", title(entries));
    if (entries.size() > 1) {
      contents(html, entries);
    }
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      html.markup(new FilmPage(id(i), entry.study(), entry.folder(), entry.more()).write());
    }
    return html.close().close().close().toString();
  }

  private static String title(List<Entry> entries) {
    return entries.size() == 1
        ? "Inspection of " + entries.getFirst().study().inspection().file().name()
        : "Inspection of %d films".formatted(entries.size());
  }

  private static void contents(Html html, List<Entry> entries) {
    html.open("nav", "aria-label", "Films").open("ol");
    for (int i = 0; i < entries.size(); i++) {
      var inspection = entries.get(i).study().inspection();
      var standing = Standing.of(inspection);
      html.open("li").text("span", standing.shape(), "aria-hidden", "true");
      html.open("a", "href", "#" + id(i)).text("bdi", inspection.file().name()).close();
      html.text("span", standing.words()).close();
    }
    html.close().close();
  }

  private static String id(int number) {
    return "film-" + (number + 1);
  }

  private static String style() {
    try (var in = HtmlReport.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("report.css is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("report.css cannot be read", e);
    }
  }
}
