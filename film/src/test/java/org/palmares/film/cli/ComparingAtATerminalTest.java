package org.palmares.film.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.film.Workshop;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class ComparingAtATerminalTest {
  @TempDir Path folder;

  private record Said(int code, String words, String complaints) {}

  @Test
  void a_film_sent_twice_is_one_pair_and_a_silent_other_film_is_none() throws Exception {
    var film = Workshop.plainFilm();
    var twin = Files.copy(film, folder.resolve("twin.mp4"));
    var silent =
        Workshop.made(
            "silent-life.mp4",
            "-f lavfi -i life=s=320x240:mold=10:r=25:ratio=0.1:seed=7:death_color=#C83232:life_color=#00ff00 -t 4 -c:v libopenh264 -b:v 800k -pix_fmt yuv420p"
                .split(" ", -1));

    var said = said(new DuplicatesCommand(), film, silent, twin);

    assertThat(said.code()).as(said.complaints()).isZero();
    var pairs = JsonMapper.shared().readTree(said.words());
    assertThat(pairs.size()).isEqualTo(1);
    assertThat(pairs.get(0).path("a").asString()).isEqualTo(film.toString());
    assertThat(pairs.get(0).path("b").asString()).isEqualTo(twin.toString());
    assertThat(pairs.get(0).path("score").asDouble()).isEqualTo(1);
    assertThat(pairs.get(0).at("/segments/0/a_end").asDouble()).isEqualTo(3);
    assertThat(pairs.get(0).path("evidence").toString()).isEqualTo("[\"file\"]");
  }

  @Test
  void two_films_that_have_nothing_in_common_are_compared_all_the_same() {
    var silent = Workshop.made("silent-plain.mp4", silent());

    var said = said(new CompareCommand(), Workshop.plainFilm(), silent);

    assertThat(said.code()).as(said.complaints()).isZero();
    var pair = JsonMapper.shared().readTree(said.words());
    assertThat(pair.path("score").asDouble()).isLessThan(0.5);
  }

  @Test
  void what_is_no_film_is_said_by_its_name() throws Exception {
    var text = Files.writeString(folder.resolve("letter.txt"), "Dear festival");

    var said = said(new DuplicatesCommand(), Workshop.plainFilm(), text);

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.complaints())
        .isEqualTo("palmares: " + text + ": This is no film; what it holds is: text.\n");
    assertThat(said.words().strip()).isEqualTo("[ ]");
  }

  private static String[] silent() {
    return "-f lavfi -i gradients=s=320x240:r=25:d=4:seed=3 -c:v libopenh264 -b:v 800k -pix_fmt yuv420p"
        .split(" ", -1);
  }

  private Said said(Object command, Path... films) {
    var words = new StringWriter();
    var complaints = new StringWriter();
    var line =
        new CommandLine(command)
            .setOut(new PrintWriter(words))
            .setErr(new PrintWriter(complaints, true));
    var arguments = new String[films.length + 3];
    for (int i = 0; i < films.length; i++) {
      arguments[i] = films[i].toString();
    }
    arguments[films.length] = "--json";
    arguments[films.length + 1] = "--cache";
    arguments[films.length + 2] = folder.resolve("cache").toString();
    return new Said(line.execute(arguments), words.toString(), complaints.toString());
  }
}
