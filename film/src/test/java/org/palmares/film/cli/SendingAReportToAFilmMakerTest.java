package org.palmares.film.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.film.Workshop;

class SendingAReportToAFilmMakerTest {
  @TempDir Path folder;

  @Test
  void one_page_holds_the_film_with_all_its_pictures() {
    var page = HtmlReport.of(List.of(entry(Workshop.plainFilm(), "one")));

    assertThat(all("<title>([^<]*)", page)).containsExactly("Inspection of plain.mp4");
    assertThat(all("<h3>([^<]*)", page))
        .containsExactly(
            "What was found",
            "Course of the film",
            "The film on one sheet",
            "Shots",
            "Proposals for a poster",
            "Facts");
    assertThat(all("<img src=\"data:(image/[a-z]+);base64", page))
        .containsExactly(
            "image/jpeg", "image/png", "image/webp", "image/jpeg", "image/jpeg", "image/jpeg");
    assertThat(all("<div class=\"fact\"><h4>([^<]*)", page))
        .startsWith("Picture", "Sound", "Loudness", "File");
    assertThat(all("<dt>Frames decoded</dt>\n<dd>([^<]*)", page)).containsExactly("75");
  }

  @Test
  void it_loads_nothing_runs_nothing_and_leads_nowhere() {
    var page = HtmlReport.of(List.of(entry(Workshop.plainFilm(), "one")));

    assertThat(all("content=\"(default-src &#39;none&#39;; img-src data:);", page)).hasSize(1);
    assertThat(all("<(script|link|iframe|object|a) ", page)).isEmpty();
    assertThat(all("(?:src|href)=\"(?!data:|#)([^\"]*)", page)).isEmpty();
    assertThat(all("url\\((?!data:|#)([^)]*)", page)).isEmpty();
    assertThat(all("(https?://[^\" <]*)", page)).containsOnly("http://www.w3.org/2000/svg");
  }

  @Test
  void a_hostile_name_stays_a_name() throws IOException {
    var name = "<img src=x onerror=alert(1)>\"&'\u202e.mp4";
    var file = Files.copy(Workshop.plainFilm(), folder.resolve(name));

    var page = HtmlReport.of(List.of(entry(file, "one")));

    assertThat(all("(<img src=x|\u202e)", page)).isEmpty();
    assertThat(all("<bdi>([^/]*)</bdi>", page))
        .containsExactly("&lt;img src=x onerror=alert(1)&gt;&quot;&amp;&#39;.mp4");
  }

  @Test
  void several_films_share_a_page_and_no_name() throws IOException {
    var text = Files.writeString(folder.resolve("letter.mp4"), "soon");

    var page =
        HtmlReport.of(
            List.of(
                entry(Workshop.plainFilm(), "one"),
                entry(text, "two"),
                entry(Workshop.plainFilm(), "three")));

    assertThat(all("<a href=\"#([^\"]*)\"><bdi>[^<]*</bdi>", page))
        .containsExactly("film-1", "film-2", "film-3");
    assertThat(all("\\sid=\"([^\"]*)\"", page)).doesNotHaveDuplicates().hasSizeGreaterThan(8);
    assertThat(all("class=\"verdict ([a-z]*)\"", page)).containsExactly("info", "fail", "info");
    assertThat(all("<strong>Fails:</strong>\n([^<]*)", page))
        .containsExactly("This is no film; what it holds is: text.");
    var used = all("url\\(#([^)]*)\\)", page);
    assertThat(all("<pattern id=\"([^\"]*)\"", page)).containsAll(used);
  }

  @Test
  void further_tables_stand_before_the_facts() {
    var study = Workshop.inspector().study(Workshop.plainFilm(), folder, progress -> {});
    var delivery =
        new Section(
            "Delivery: screener",
            List.of("Rule", "Found", "Limit"),
            List.of(List.of("Frame rate", "25", "24 or 25")));

    var page = HtmlReport.of(List.of(new HtmlReport.Entry(study, folder, List.of(delivery))));

    assertThat(all("<h4>([^<]*)", page)).startsWith("Delivery: screener", "Picture");
    assertThat(all("<th scope=\"col\">([^<]*)", page)).endsWith("Rule", "Found", "Limit");
  }

  @Test
  void the_same_film_makes_the_same_page() {
    assertThat(HtmlReport.of(List.of(entry(Workshop.plainFilm(), "one"))))
        .isEqualTo(HtmlReport.of(List.of(entry(Workshop.plainFilm(), "two"))));
  }

  private HtmlReport.Entry entry(Path file, String name) {
    var pictures = folder.resolve(name);
    var study = Workshop.inspector().study(file, pictures, progress -> {});
    return new HtmlReport.Entry(study, pictures);
  }

  private static List<String> all(String pattern, String page) {
    var found = new ArrayList<String>();
    var matcher = Pattern.compile(pattern).matcher(page);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
