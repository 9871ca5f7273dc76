package org.palmares.film.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.film.Workshop;
import org.palmares.film.delivery.Profiles;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class InspectingAtATerminalTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  @Test
  void a_film_that_can_be_shown_is_described_and_the_answer_is_yes() {
    int exit = run(Workshop.plainFilm().toString());

    assertThat(exit).isZero();
    assertThat(
            out.toString()
                .lines()
                .map(it -> it.replaceAll("[0-9.]+ [kM]B.*|-[0-9.]+ dB", "~"))
                .toList())
        .startsWith(
            "plain.mp4",
            "  film        0:03.000, 75 frames, mp4, ~",
            "  picture     h264 (Constrained Baseline), 640 x 360, yuv420p, 25 frames/s constant",
            "  sound       aac, stereo, 48000 Hz, peak ~");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void one_file_that_is_no_film_makes_the_answer_no() throws IOException {
    var text = Files.writeString(folder.resolve("film.mp4"), "soon");

    assertThat(run(Workshop.plainFilm().toString(), text.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("film.mp4\n  no film     4 bytes\n")
        .contains("  fails       This is no film; what it holds is: text.\n");
  }

  @Test
  void a_film_is_measured_by_a_delivery_profile() throws IOException {
    var film = Workshop.plainFilm().toString();

    assertThat(run("--profile", "projection", film)).isEqualTo(1);
    assertThat(out.toString()).contains("  profile     ").contains(": not as asked for\n  fails ");

    out.getBuffer().setLength(0);
    assertThat(run("--json", "--profile", "projection", film)).isEqualTo(1);
    var said = JsonMapper.shared().readTree(out.toString()).path(0).path("conformance");
    assertThat(said.path("profile").asString()).isEqualTo("projection");
    assertThat(said.path("outcome").asString()).isEqualTo("fail");

    var own =
        Files.writeString(
            folder.resolve("own.json"),
            Profiles.find("projection").orElseThrow().json().replace("\"projection\"", "\"own\""));
    assertThat(run("--profile", own.toString(), film)).isEqualTo(1);
    assertThat(run("--profile", "nothing", film)).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            "palmares: there is no profile nothing: neither a file nor one of screener, prores,"
                + " projection, dcp-house, film-school, online\n");
  }

  @Test
  void the_name_of_a_cinema_package_is_read_and_what_is_odd_is_pointed_out() throws IOException {
    var dcp = Files.createDirectory(folder.resolve("Lanterns_SHR_F-178_KO-EN_INT_51_2K_20260314"));
    Files.writeString(dcp.resolve("ASSETMAP.xml"), "<AssetMap/>");

    assertThat(run(dcp.toString())).isEqualTo(1);

    assertThat(out.toString())
        .contains("  named       content type: SHR\n")
        .contains("  warns       A name has 12 parts between underscores; this one has 8.\n");
  }

  @Test
  void json_is_one_array_whatever_is_asked() throws IOException {
    var text = Files.writeString(folder.resolve("film.mp4"), "soon");

    assertThat(run("--json", Workshop.plainFilm().toString(), text.toString())).isEqualTo(1);

    var answer = JsonMapper.shared().readTree(out.toString());
    assertThat(answer.size()).isEqualTo(2);
    assertThat(answer.path(0).path("verdict").asString()).isEqualTo("film");
    assertThat(answer.path(0).path("duration_ms").asLong()).isEqualTo(3000);
    assertThat(answer.path(1).path("verdict").asString()).isEqualTo("not_a_film");
  }

  @Test
  void a_missing_file_is_trouble_but_the_others_are_inspected() {
    assertThat(run(folder.resolve("nowhere.mp4").toString(), Workshop.plainFilm().toString()))
        .isEqualTo(3);
    assertThat(out.toString()).startsWith("plain.mp4");
    assertThat(err.toString())
        .isEqualTo(
            "palmares: %s: there is no such file%n".formatted(folder.resolve("nowhere.mp4")));
  }

  @Test
  void a_name_cannot_command_the_terminal() throws IOException {
    var name = "a\u001b[31mred\nb\u202egpj.mp4";
    var text = Files.writeString(folder.resolve(name), "soon");

    run(text.toString());

    assertThat(out.toString().lines().findFirst())
        .hasValue("a\\u{1b}[31mred\\u{a}b\\u{202e}gpj.mp4");
  }

  @Test
  void wrong_usage_and_a_call_for_help_are_answered() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).startsWith("Missing required parameter: 'FILE'");
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("Exit codes:").contains("--json");
  }

  @Test
  void an_ffmpeg_that_is_none_is_trouble() {
    assertThat(run("--ffmpeg", folder.toString(), Workshop.plainFilm().toString())).isEqualTo(3);
    assertThat(err.toString()).startsWith("palmares: The configured ffmpeg cannot be used.");
  }

  private int run(String... words) {
    var all = new ArrayList<>(List.of("--cache", Workshop.CACHE.resolveSibling("").toString()));
    all.addAll(List.of(words));
    return new CommandLine(new InspectCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }
}
