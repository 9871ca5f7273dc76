package org.palmares.film.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.palmares.film.pictures.Course.Change;
import org.palmares.film.pictures.Course.Curve;
import org.palmares.film.pictures.Course.Event;
import org.palmares.film.pictures.Course.Shot;
import org.palmares.film.pictures.Course.Span;
import org.palmares.film.pictures.Course.Weight;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class DrawingATimelineTest {
  private static final Course COURSE =
      new Course(
          60,
          List.of(
              new Shot(new Span(0, 20), Optional.empty()),
              new Shot(new Span(20, 40), Optional.of(new Change("cut", new Span(20, 20)))),
              new Shot(new Span(40, 50), Optional.of(new Change("dissolve", new Span(39, 41)))),
              new Shot(new Span(50, 60), Optional.of(new Change("fade", new Span(49, 51))))),
          Optional.of(Curve.perSecond(Collections.nCopies(60, -23.0))),
          Optional.of(-23.0),
          Optional.of(Curve.perSecond(Collections.nCopies(60, 0.5))),
          Optional.empty(),
          List.of(
              new Event("flicker", Weight.INFO, new Span(10, 12)),
              new Event("red_flashes", Weight.WARN, new Span(30, 30.5)),
              new Event("flicker", Weight.INFO, new Span(15, 16))),
          Optional.of(new Span(55, 60)));

  @Test
  void it_says_in_words_what_it_shows() throws Exception {
    var svg = parse(svg(COURSE, "Night Bus"));

    assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
    assertThat(text(svg, "title")).isEqualTo("Course of the film: Night Bus");
    assertThat(text(svg, "desc"))
        .isEqualTo(
            "Length: 1:00. Shots: 4 · Cuts 1 · ◇ Dissolves 1 · ▼ Fades 1."
                + " Loudness: −23 … −23 LUFS · Target −23 LUFS. Warning, Red flashes 0:30."
                + " Note, Flicker 0:10–0:12, 0:15–0:16. Credits: 0:55–1:00.");
    assertThat(texts(svg))
        .containsExactly(
            "0:00",
            "0:10",
            "0:20",
            "0:30",
            "0:40",
            "0:50",
            "1:00",
            "Shots 4 · Cuts 1",
            "◇",
            "▼",
            "◇ Dissolves 1 · ▼ Fades 1",
            "Loudness −23 … −23 LUFS · ┄ Target −23 LUFS",
            "Brightness",
            "◆ Red flashes 0:30",
            "● Flicker 0:10–0:12, 0:15–0:16",
            "Credits 0:55–1:00");
  }

  @Test
  void kinds_differ_in_pattern_and_place_before_they_differ_in_colour() throws Exception {
    var svg = parse(svg(COURSE, "Night Bus"));

    var strokes =
        elements(svg, "pattern").stream()
            .map(it -> ((Element) it.getElementsByTagName("path").item(0)).getAttribute("d"))
            .toList();
    var places =
        elements(svg, "rect").stream()
            .filter(it -> it.getAttribute("fill").startsWith("url"))
            .map(it -> it.getAttribute("x") + " " + it.getAttribute("width"))
            .toList();
    assertThat(strokes).hasSize(3).doesNotHaveDuplicates();
    assertThat(places).containsExactly("50% 0.83%", "16.67% 3.33%", "25% 1.67%", "91.67% 8.33%");
  }

  @Test
  void a_shot_slopes_where_it_melts_into_the_next_and_stands_upright_at_a_cut() throws Exception {
    var svg = parse(svg(COURSE, "Night Bus"));

    assertThat(elements(svg, "path").stream().map(it -> it.getAttribute("d")).toList())
        .contains(
            "M0 38L0 0L3333 0L3333 38ZM6500 38L6833 0L8167 0L8333 38Z",
            "M3333 38L3333 0L6500 0L6833 38ZM8333 38L8500 0L10000 0L10000 38Z");
  }

  @Test
  void a_hostile_title_stays_a_title() throws Exception {
    var title = "</title><script>alert('x')</script>&\"\u0000\u202e";

    var svg = svg(COURSE, title);

    assertThat(text(parse(svg), "title"))
        .isEqualTo("Course of the film: </title><script>alert('x')</script>&\"");
    assertThat(svg).doesNotContain("<script");
  }

  @Test
  void it_loads_nothing_and_links_to_nothing() {
    assertThat(svg(COURSE, "x").replace("http://www.w3.org/2000/svg", ""))
        .doesNotContain("http", "href", "@import", "url(data", "<image", "<script");
  }

  @Test
  void another_language_needs_other_words_only() throws Exception {
    Words words = key -> "[" + key + "]";

    var svg = parse(Timeline.svg(COURSE, "x", words, "t"));

    assertThat(texts(svg)).contains("[shots] 4 · [cut] 1", "◆ [red_flashes] 0:30");
    assertThat(text(svg, "title")).isEqualTo("[timeline]: x");
  }

  @Test
  void two_drawings_on_one_page_share_no_name() throws Exception {
    var ids = new ArrayList<String>();
    for (var id : List.of("one", "two")) {
      var all = parse(Timeline.svg(COURSE, "x", Words.english(), id)).getElementsByTagName("*");
      for (int i = 0; i < all.getLength(); i++) {
        var name = ((Element) all.item(i)).getAttribute("id");
        if (!name.isEmpty()) {
          ids.add(name);
        }
      }
    }

    assertThat(ids).hasSize(10).doesNotHaveDuplicates();
    assertThatThrownBy(() -> Timeline.svg(COURSE, "x", Words.english(), "a\"b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not \"a\"b\"");
  }

  @Test
  void a_film_of_two_hours_is_drawn_in_a_few_kilobytes() throws Exception {
    var shots =
        IntStream.range(0, 1500)
            .mapToObj(i ->
                new Shot(
                    new Span(i * 4.8, (i + 1) * 4.8),
                    Optional.of(new Change("cut", new Span(i * 4.8, i * 4.8)))))
            .toList();
    var events =
        IntStream.range(0, 5000)
            .mapToObj(i -> new Event("flashes", Weight.WARN, new Span(i * 1.4, i * 1.4 + 0.1)))
            .toList();
    var curve = Optional.of(new Curve(0, 0.1, Collections.nCopies(72_000, 0.3)));
    var course =
        new Course(7200, shots, curve, Optional.empty(), curve, curve, events, Optional.empty());

    var svg = svg(course, "Long");

    assertThat(svg.length()).isLessThan(200_000);
    assertThat(texts(parse(svg))).contains("0:00", "30:00", "2:00:00", "◆ Flashes × 5000");
  }

  @Test
  void what_was_not_measured_leaves_no_trace() throws Exception {
    assertThat(texts(parse(svg(Course.of(2.5), "x")))).containsExactly("0:00", "0:01", "0:02");
  }

  @Test
  void where_a_measure_is_missing_the_line_breaks_off() throws Exception {
    var values = List.of(0.5, Double.NaN, 1.0, 0.0);
    var course =
        new Course(
            4,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Curve.perSecond(values)),
            Optional.empty(),
            List.of(),
            Optional.empty());

    var paths = elements(parse(svg(course, "x")), "path").stream().map(it -> it.getAttribute("d"));

    assertThat(paths.toList())
        .containsExactly(
            "M0 44L0 22.5H2500V44ZM5000 44L5000 1H7500L7500 44H10000V44Z",
            "M0 22.5H2500M5000 1H7500L7500 44H10000");
  }

  @Test
  void the_same_course_has_the_same_bytes() {
    assertThat(svg(COURSE, "x")).isEqualTo(svg(COURSE, "x"));
  }

  private static String svg(Course course, String title) {
    return Timeline.svg(course, title, Words.english(), "t");
  }

  private static Document parse(String svg) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  private static String text(Document svg, String name) {
    return svg.getElementsByTagName(name).item(0).getTextContent();
  }

  private static List<String> texts(Document svg) {
    return elements(svg, "text").stream().map(Element::getTextContent).toList();
  }

  private static List<Element> elements(Document svg, String name) {
    var nodes = svg.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }
}
