package org.palmares.film.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palmares.film.delivery.DeliveryFacts.PictureFacts;
import org.palmares.film.delivery.DeliveryFacts.SoundFacts;
import org.palmares.film.delivery.DeliveryFacts.SubtitleFacts;
import org.palmares.film.delivery.DeliveryFacts.SubtitleFacts.Form;

class KeepingADeliveryProfileTest {
  private static PictureFacts picture(String codec, String profile, int width, int height) {
    return new PictureFacts(
        codec,
        Optional.of(profile),
        width,
        height,
        new Ratio(1, 1),
        new Ratio(24, 1),
        true,
        false,
        Optional.of(codec.equals("prores") ? 10 : 8),
        Optional.of(codec.equals("prores") ? "4:2:2" : "4:2:0"),
        Optional.of("tv"),
        Optional.of("bt709"),
        Optional.of("bt709"),
        Optional.of("bt709"),
        Optional.of(codec.equals("prores") ? 180_000_000L : 24_000_000L));
  }

  private static final SoundFacts AAC =
      new SoundFacts(
          "aac", 2, 48_000, Optional.empty(), Optional.of(318_000L), Optional.of("kor"), false);
  private static final SoundFacts PCM =
      new SoundFacts(
          "pcm_s24le",
          2,
          48_000,
          Optional.of(24),
          Optional.of(2_304_000L),
          Optional.empty(),
          false);

  private static DeliveryFacts film(
      String container,
      PictureFacts picture,
      List<SoundFacts> sounds,
      List<SubtitleFacts> subtitles,
      double loudness,
      double peak) {
    return new DeliveryFacts(
        container,
        900_000_000,
        300,
        Optional.of(280.0),
        24_400_000,
        Optional.of("01:00:00:00"),
        picture,
        sounds,
        subtitles,
        Optional.of(loudness),
        Optional.of(peak));
  }

  private static final SubtitleFacts ENGLISH = new SubtitleFacts(Form.SIDECAR, Optional.of("en"));
  private static final DeliveryFacts SCREENER =
      film("mp4", picture("h264", "High", 1920, 1080), List.of(AAC), List.of(ENGLISH), -20, -3.4);
  private static final DeliveryFacts MASTER =
      film("mov", picture("prores", "HQ", 1998, 1080), List.of(PCM), List.of(), -24, -2);

  private static Profile shipped(String id) {
    return Profiles.find(id).orElseThrow();
  }

  private static Conformance measure(String rule, DeliveryFacts film) {
    return Conformance.of(
        Profile.parse("{\"id\":\"p\",\"version\":3,\"rules\":[%s]}".formatted(rule)), film);
  }

  @Test
  void a_good_screener_passes_as_screener_and_as_projection_file() {
    assertThat(Conformance.of(shipped("screener"), SCREENER).shortcomings()).isEmpty();
    assertThat(Conformance.of(shipped("projection"), SCREENER).shortcomings()).isEmpty();
    assertThat(Conformance.of(shipped("screener"), SCREENER).outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void a_good_master_passes_as_master_at_the_film_school_and_at_the_dcp_house() {
    for (var id : List.of("prores", "film-school", "dcp-house")) {
      assertThat(Conformance.of(shipped(id), MASTER).shortcomings()).as(id).isEmpty();
    }
  }

  @Test
  void a_master_is_no_screener_and_is_told_every_reason_the_gravest_first() {
    var conformance = Conformance.of(shipped("screener"), MASTER);

    assertThat(conformance.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(conformance.shortcomings())
        .containsExactly(
            new RuleResult("video_codec", Outcome.FAIL, "picture", "prores", "h264"),
            new RuleResult("audio_codec", Outcome.FAIL, "sound 1", "pcm_s24le", "aac or mp3"),
            new RuleResult("container", Outcome.WARN, "file", "mov", "mp4"),
            new RuleResult("subsampling", Outcome.WARN, "picture", "4:2:2", "4:2:0"),
            new RuleResult("bit_depth", Outcome.WARN, "picture", "10", "8"),
            new RuleResult("bit_rate", Outcome.WARN, "picture", "180 Mb/s", "5 to 50 Mb/s"));
    assertThat(conformance.shortcomings().getFirst().sentence())
        .isEqualTo("The picture's codec: prores; asked for: h264. Export it as h264.");
    assertThat(conformance.shortcomings().get(1).sentence())
        .isEqualTo(
            "The sound's codec (sound 1): pcm_s24le; asked for: aac or mp3. Export the sound as aac"
                + " or mp3.");
  }

  @ParameterizedTest
  @CsvSource({
    "24/1, 24, PASS",
    "24000/1001, 24, FAIL",
    "24000/1001, 24000/1001, PASS",
    "48000/2000, 24, PASS",
    "2997/100, 30000/1001, FAIL"
  })
  void a_frame_rate_is_compared_exactly(String rate, String asked, Outcome outcome) {
    var p = MASTER.picture();
    var picture =
        new PictureFacts(
            p.codec(),
            p.profile(),
            p.displayWidth(),
            p.displayHeight(),
            p.sampleAspect(),
            Ratio.parse(rate),
            true,
            false,
            p.bitDepth(),
            p.subsampling(),
            p.range(),
            p.primaries(),
            p.transfer(),
            p.matrix(),
            p.bitRate());
    var film = film("mov", picture, List.of(), List.of(), -24, -2);

    assertThat(
            measure("{\"rule\":\"frame_rate\",\"allowed\":[\"%s\"]}".formatted(asked), film)
                .outcome())
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "1920, 1080, PASS",
    "1920, 800, PASS",
    "1440, 1080, PASS",
    "1080, 1920, PASS",
    "1280, 720, FAIL",
    "4098, 2160, FAIL"
  })
  void a_wide_and_an_upright_film_fill_their_box(int width, int height, Outcome outcome) {
    var film = film("mp4", picture("h264", "High", width, height), List.of(), List.of(), -20, -3);
    var rule =
        "{\"rule\":\"size\",\"least_width\":1920,\"least_height\":1080,\"most_width\":4096,"
            + "\"most_height\":2160}";

    var result = measure(rule, film).results().getFirst();

    assertThat(result.outcome()).isEqualTo(outcome);
    assertThat(result.limit()).isEqualTo("at least 1920x1080, at most 4096x2160");
  }

  @Test
  void a_bit_rate_is_asked_by_the_size_of_the_picture() {
    var rule = "{\"rule\":\"bit_rate\",\"steps\":[{\"width\":2048,\"least\":20},{\"least\":90}]}";
    var large = film("mp4", picture("h264", "High", 3840, 2160), List.of(), List.of(), -20, -3);

    assertThat(measure(rule, SCREENER).outcome()).isEqualTo(Outcome.PASS);
    assertThat(measure(rule, large).results())
        .containsExactly(
            new RuleResult("bit_rate", Outcome.FAIL, "picture", "24 Mb/s", "at least 90 Mb/s"));
  }

  @Test
  void each_sound_track_is_looked_at_and_a_missing_one_is_said_once() {
    var silent =
        new SoundFacts(
            "aac", 1, 44_100, Optional.empty(), Optional.empty(), Optional.empty(), true);
    var film = film("mp4", SCREENER.picture(), List.of(AAC, silent), List.of(), -20, -3);
    var mute =
        new DeliveryFacts(
            "mp4",
            1,
            10,
            Optional.empty(),
            1,
            Optional.empty(),
            SCREENER.picture(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());

    assertThat(measure("{\"rule\":\"sound_heard\"}", film).results())
        .containsExactly(
            new RuleResult("sound_heard", Outcome.PASS, "sound 1", "sound", "sound"),
            new RuleResult("sound_heard", Outcome.FAIL, "sound 2", "silent", "sound"));
    assertThat(measure("{\"rule\":\"audio_bit_rate\",\"least_kilobits\":320}", film).results())
        .extracting(RuleResult::outcome)
        .containsExactly(Outcome.PASS, Outcome.NOT_APPLICABLE);
    assertThat(Conformance.of(shipped("screener"), mute).shortcomings())
        .extracting(RuleResult::rule)
        .containsExactly("sound_present");
    var loudness = measure("{\"rule\":\"loudness\",\"least\":-24}", mute);
    assertThat(loudness.outcome()).isEqualTo(Outcome.PASS);
    assertThat(loudness.results().getFirst().sentence())
        .isEqualTo("The loudness cannot be looked at: nothing is heard.");
  }

  @ParameterizedTest
  @CsvSource({"-23.04, PASS", "-25.04, PASS", "-25.06, FAIL", "-22.94, FAIL"})
  void loudness_is_compared_to_a_tenth(double loudness, Outcome outcome) {
    var film = film("mov", MASTER.picture(), List.of(PCM), List.of(), loudness, -2);

    assertThat(measure("{\"rule\":\"loudness\",\"least\":-25,\"most\":-23}", film).outcome())
        .isEqualTo(outcome);
  }

  @Test
  void subtitles_are_found_by_language_and_form_whatever_the_code() {
    var rule =
        "{\"rule\":\"subtitles\",\"languages\":[\"eng\",\"fra\"],\"forms\":[\"sidecar\",\"embedded\"]}";
    var film =
        film(
            "mp4",
            SCREENER.picture(),
            List.of(AAC),
            List.of(ENGLISH, new SubtitleFacts(Form.BURNT_IN, Optional.of("fre"))),
            -20,
            -3);

    assertThat(measure(rule, film).results())
        .containsExactly(
            new RuleResult(
                "subtitles", Outcome.PASS, "subtitles", "en, sidecar", "eng, sidecar or embedded"),
            new RuleResult(
                "subtitles", Outcome.FAIL, "subtitles", "none", "fra, sidecar or embedded"));
    assertThat(measure("{\"rule\":\"subtitles\"}", film).outcome()).isEqualTo(Outcome.PASS);
    assertThat(measure("{\"rule\":\"burnt_in\"}", film).outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void the_running_time_may_be_counted_without_credits() {
    var rule = "{\"rule\":\"duration\",\"most\":290%s}";

    assertThat(measure(rule.formatted(""), SCREENER).outcome()).isEqualTo(Outcome.FAIL);
    assertThat(measure(rule.formatted(",\"without_credits\":true"), SCREENER).results())
        .containsExactly(
            new RuleResult("duration", Outcome.PASS, "file", "280 s", "at most 290 s"));
  }

  @Test
  void colours_that_are_not_said_do_not_pass_unless_the_profile_says_so() {
    var p = SCREENER.picture();
    var picture =
        new PictureFacts(
            p.codec(),
            p.profile(),
            1920,
            1080,
            p.sampleAspect(),
            p.frameRate(),
            true,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("bt709"),
            Optional.empty(),
            Optional.empty());
    var film = film("mp4", picture, List.of(), List.of(), -20, -3);
    var rule = "{\"rule\":\"colour\",\"primaries\":[\"bt709\"],\"transfer\":[\"bt709\"]%s}";

    assertThat(measure(rule.formatted(",\"level\":\"warn\""), film).results())
        .containsExactly(
            new RuleResult(
                "colour",
                Outcome.WARN,
                "picture",
                "primaries not said, transfer bt709",
                "primaries bt709, transfer bt709"));
    assertThat(measure(rule.formatted(",\"unsaid\":true"), film).outcome()).isEqualTo(Outcome.PASS);
    assertThat(measure("{\"rule\":\"bit_depth\",\"allowed\":[8]}", film).results())
        .extracting(RuleResult::outcome)
        .containsExactly(Outcome.NOT_APPLICABLE);
  }

  @Test
  void every_shipped_profile_survives_being_written_and_read() {
    assertThat(Profiles.listShipped()).hasSize(6);
    for (var profile : Profiles.listShipped()) {
      assertThat(Profile.parse(profile.json())).isEqualTo(profile);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'id':'P','version':1,'rules':[{'rule':'progressive'}]} | a profile's id is \"P\"",
        "{'id':'p','version':1,'rules':[]} | needs \"rules\"",
        "{'id':'p','version':1,'rules':[{'rule':'video_codec'}]} | needs \"allowed\"",
        "{'id':'p','version':1,'rules':[{'rule':'progressive','levl':'warn'}]} | levl",
        "{'id':'p','version':1,'rules':[{'rule':'smell'}]} | smell",
        "{'id':'p','version':1,'rules':[{'rule':'progressive','level':'pass'}]} | can be \"fail\""
            + " or \"warn\"",
        "{'id':'p','version':1,'rules':[{'rule':'frame_rate','allowed':['fast']}]} | \"fast\" is no"
            + " ratio",
        "{'id':'p','version':1,'rules':[{'rule':'resolution','allowed':['big']}]} | \"big\" is no"
            + " picture size",
        "[1 | this is no delivery profile"
      })
  void a_profile_with_a_mistake_is_refused_in_words(String json, String words) {
    assertThatThrownBy(() -> Profile.parse(json.replace('\'', '"')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("this is no delivery profile: ")
        .hasMessageContaining(words);
  }

  @Test
  void a_package_is_named_after_the_convention() {
    var name = "TheFilm_SHR-1_F-178_KO-EN_INT-TL_51_2K_XX_20260314_YYY_SMPTE_OV";

    var parsed = DcpName.parse(name);

    assertThat(parsed.warnings()).isEmpty();
    assertThat(parsed.fields()).hasSize(12);
    assertThat(parsed.find("language")).isEqualTo(Optional.of("KO-EN"));
    assertThat(parsed.find("package")).isEqualTo(Optional.of("OV"));
  }

  @Test
  void an_odd_package_name_is_pointed_out_and_taken() {
    var parsed =
        DcpName.parse("AVeryLongTitleIndeed_SHR_X_KO-EN_INT-TL_51_2K_XX_20261399_YYY_SMPTE_OV");

    assertThat(parsed.warnings())
        .containsExactly(
            "The shape is missing or unusual (X); such as F-178.",
            "The date is missing or unusual (20261399); such as 20260314.",
            "The title has more than 14 characters.");
    assertThat(DcpName.parse("my film final FINAL2").warnings().getFirst())
        .isEqualTo("A name has 12 parts between underscores; this one has 1.");
    assertThat(DcpName.parse("_".repeat(100_000)).name()).hasSize(255);
  }
}
