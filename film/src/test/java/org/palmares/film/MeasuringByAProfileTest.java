package org.palmares.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palmares.film.delivery.Conformance;
import org.palmares.film.delivery.DeliveryFacts;
import org.palmares.film.delivery.Profiles;
import org.palmares.film.delivery.RuleResult;

class MeasuringByAProfileTest {
  private static DeliveryFacts facts(Path file) {
    var film = Workshop.film(file);
    var ear = Ear.hear(List.of(), file);
    try (var room = Room.open(Workshop.ROOMS, Optional.of(file))) {
      var streams = Streams.of(Probe.ask(Workshop.FFMPEG.guard(), room, Workshop.LIMITS).answer());
      return new Deliverable(
              film.container(),
              film.file().bytes(),
              film.durationMs() / 1000.0,
              Optional.empty(),
              film.picture(),
              film.sounds(),
              streams.tracks(),
              streams.packaging(),
              Packets.ask(Workshop.FFMPEG.guard(), room, Workshop.LIMITS),
              ear.log().loudness(ear.watcher()),
              List.of())
          .facts();
    }
  }

  @Test
  void a_real_file_is_measured_by_what_is_in_it() {
    var facts = facts(Workshop.plainFilm());

    var shortcomings =
        Conformance.of(Profiles.find("screener").orElseThrow(), facts).shortcomings();

    assertThat(shortcomings)
        .extracting(RuleResult::rule)
        .containsExactly("size", "size", "bit_rate");
    assertThat(shortcomings.getFirst().sentence())
        .isEqualTo(
            "The picture size: 640x360; asked for: at least 1280x720, at most 4096x2160. Export it at"
                + " at least 1280x720, at most 4096x2160; do not enlarge a smaller one.");
  }

  @Test
  void a_master_of_a_real_encoder_passes_but_for_its_size_and_length() {
    var file =
        Workshop.made(
            "school.mov",
            Workshop.words(
                "-f lavfi -i testsrc2=s=1998x1080:r=24:d=1 -f lavfi"
                    + " -i aevalsrc=0.063*sin(2*PI*1000*t)|0.063*sin(2*PI*1000*t):s=48000:d=1"
                    + " -c:v prores_ks -profile:v 2 -vf setparams=auto:tv:bt709:bt709:bt709"
                    + " -pix_fmt yuv422p10le -timecode 01:00:00:00 -c:a pcm_s24le"));

    var facts = facts(file);

    assertThat(Conformance.of(Profiles.find("film-school").orElseThrow(), facts).shortcomings())
        .isEmpty();
    assertThat(Conformance.of(Profiles.find("prores").orElseThrow(), facts).shortcomings())
        .isEmpty();
  }
}
