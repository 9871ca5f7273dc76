package org.palmares.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DescribingTracksTest {
  private static Streams streams(Path file) {
    try (var room = Room.open(Workshop.ROOMS, Optional.of(file))) {
      return Streams.of(Probe.ask(Workshop.FFMPEG.guard(), room, Workshop.LIMITS).answer());
    }
  }

  private static PictureData packets(Path file) {
    try (var room = Room.open(Workshop.ROOMS, Optional.of(file))) {
      return Packets.ask(Workshop.FFMPEG.guard(), room, Workshop.LIMITS).orElseThrow();
    }
  }

  private static Path master() {
    return Workshop.made(
        "master.mov",
        Workshop.words(
            "-f lavfi -i testsrc2=s=320x180:r=24:d=2 -f lavfi -i sine=f=440:r=48000:d=2"
                + " -c:v prores_ks -profile:v 3 -vf"
                + " format=yuv422p10le,setparams=auto:tv:bt709:bt709:bt709 -timecode 01:00:00:00"
                + " -c:a pcm_s24le -ac 2 -metadata:s:a:0 language=kor -metadata title=Luma"));
  }

  @Test
  void a_master_is_described_in_all_its_tracks() {
    var tracks = streams(master()).tracks();

    assertThat(tracks)
        .extracting(Track::type)
        .containsExactly(Track.Type.VIDEO, Track.Type.AUDIO, Track.Type.DATA);
    var picture = tracks.getFirst();
    assertThat(List.of(picture.codec(), picture.codecTag(), picture.profile(), picture.timeCode()))
        .isEqualTo(
            List.of("prores", Optional.of("apch"), Optional.of("HQ"), Optional.of("01:00:00:00")));
    assertThat(picture.video())
        .isEqualTo(
            Optional.of(
                new Track.VideoFacts(
                    320,
                    180,
                    "yuv422p10le",
                    Optional.of(10),
                    Optional.of("4:2:2"),
                    Optional.empty(), // ProRes does not say
                    Optional.of("bt709"),
                    Optional.of("bt709"),
                    Optional.of("bt709"),
                    Optional.empty(),
                    Optional.of("progressive"),
                    Fraction.ONE,
                    new Fraction(16, 9),
                    new Fraction(24, 1),
                    new Fraction(24, 1),
                    false,
                    Optional.of(48L))));
    assertThat(tracks.get(1).language()).isEqualTo(Optional.of("kor"));
    assertThat(tracks.get(1).audio())
        .isEqualTo(
            Optional.of(
                new Track.AudioFacts(
                    2, Optional.of("stereo"), 48_000, Optional.of("s32"), Optional.of(24))));
  }

  @Test
  void the_wrapping_names_its_brand_its_time_code_and_no_generator() {
    var packaging = streams(master()).packaging();

    assertThat(
            List.of(
                packaging.brands(),
                packaging.title(),
                packaging.timeCode(),
                packaging.soundStartsLaterMs(),
                packaging.chapters(),
                packaging.namedGenerators()))
        .isEqualTo(
            List.of(
                List.of("qt"),
                Optional.of("Luma"), // a title is no claim of origin
                Optional.of("01:00:00:00"),
                Optional.of(0L),
                List.of(),
                List.of()));
    assertThat(packaging.encoder().orElseThrow()).startsWith("Lavf");
  }

  @Test
  void a_generator_that_a_tag_names_is_reported_word_for_word() {
    var file =
        Workshop.made(
            "named.mp4",
            "-f",
            "lavfi",
            "-i",
            "testsrc2=s=320x180:r=24:d=1",
            "-c:v",
            "mpeg4",
            "-metadata",
            "comment=Made with Kling 2.1\u202E, upscaled in Topaz",
            "-metadata",
            "description=A sonorant song about a soral bird");

    assertThat(streams(file).packaging().namedGenerators())
        .containsExactly(
            new Packaging.NamedGenerator(
                "Kling", "comment", "Made with Kling 2.1, upscaled in Topaz"),
            new Packaging.NamedGenerator(
                "Topaz Video AI", "comment", "Made with Kling 2.1, upscaled in Topaz"));
  }

  @Test
  void chapters_and_a_late_sound_are_told() {
    var answer =
        """
        {"streams": [
           {"index": 0, "codec_type": "video", "start_time": "0.080000", "tags": {"LANGUAGE": "KOR"}},
           {"index": 1, "codec_type": "audio", "start_time": "0.120000", "level": "x"}],
         "chapters": [{"start_time": "0.0", "end_time": "12.5", "tags": {"TITLE": "One"}},
                      {"start_time": "N/A"}],
         "format": {"format_name": "matroska,webm"}}
        """;

    var streams = Streams.of(json(answer));

    assertThat(streams.packaging().chapters())
        .containsExactly(
            new Packaging.Chapter(0, 12_500, Optional.of("One")),
            new Packaging.Chapter(0, 0, Optional.empty()));
    assertThat(streams.packaging().soundStartsLaterMs()).isEqualTo(Optional.of(40L));
    assertThat(streams.tracks().getFirst().language()).isEqualTo(Optional.of("kor"));
  }

  @Test
  void light_beyond_a_plain_screen_is_described() {
    var answer =
        """
        {"streams": [{"index": 0, "codec_type": "video", "codec_name": "hevc", "level": 153,
          "pix_fmt": "yuv420p10le", "color_transfer": "smpte2084", "width": 3840, "height": 1606,
          "sample_aspect_ratio": "1:1",
          "side_data_list": [
            {"side_data_type": "Mastering display metadata", "min_luminance": "50/10000",
             "max_luminance": "10000000/10000"},
            {"side_data_type": "Content light level metadata", "max_content": 1000, "max_average": 400}]}]}
        """;

    var track = Streams.of(json(answer)).tracks().getFirst();

    assertThat(track.level()).isEqualTo(Optional.of("5.1"));
    assertThat(track.video().orElseThrow().displayAspect()).isEqualTo(new Fraction(1920, 803));
    assertThat(track.video().orElseThrow().hdr())
        .isEqualTo(
            Optional.of(
                new Track.Hdr(
                    "pq",
                    Optional.of(.005),
                    Optional.of(1000.0),
                    Optional.of(1000),
                    Optional.of(400))));
  }

  @Test
  void the_depth_of_a_sample_follows_from_its_format() {
    var depths =
        List.of(
                "yuv420p",
                "yuvj420p",
                "yuv422p10le",
                "yuva444p12le",
                "p010le",
                "gray10le",
                "gbrp12le",
                "rgb48le",
                "rgb24",
                "nv12")
            .stream()
            .map(it ->
                Streams.of(
                        json(
                            "{\"streams\":[{\"codec_type\":\"video\",\"pix_fmt\":\"%s\"}]}"
                                .formatted(it)))
                    .tracks()
                    .getFirst()
                    .video()
                    .orElseThrow()
                    .bitDepth()
                    .orElseThrow())
            .toList();

    assertThat(depths).containsExactly(8, 8, 10, 12, 10, 10, 12, 16, 8, 8);
  }

  @Test
  void an_answer_of_rubbish_is_borne() {
    for (var answer :
        List.of(
            "{}",
            "[]",
            "{\"streams\":{},\"format\":[],\"chapters\":7}",
            "{\"streams\":[1,null,{\"tags\":[]},{\"codec_type\":\"video\",\"width\":-5,"
                + "\"sample_aspect_ratio\":\"9999999999:1\",\"side_data_list\":\"x\"}],"
                + "\"chapters\":[{}]}")) {
      var streams = Streams.of(json(answer));
      assertThat(streams.packaging().namedGenerators()).isEmpty();
      assertThat(streams.tracks()).hasSizeLessThanOrEqualTo(4);
    }
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  @Test
  void the_data_of_a_picture_is_followed_second_by_second() {
    var file =
        Workshop.made(
            "groups.mp4",
            Workshop.words(
                "-f lavfi -i testsrc2=s=320x180:r=25:d=4 -f lavfi -i sine=d=4"
                    + " -c:v mpeg4 -g 50 -q:v 5 -sc_threshold 1000000000 -c:a aac"));

    var data = packets(file);

    assertThat(
            List.of(
                data.packets(),
                data.keyFrames(),
                data.longestGroup(),
                data.meanGroup(),
                data.longestGroupSeconds(),
                data.reordered(),
                data.withoutTime(),
                data.outOfOrder(),
                data.truncated()))
        .isEqualTo(List.of(100L, 2, 50, 50.0, 2.0, false, 0, 0, false));
    assertThat(data.kilobitsPerSecond()).hasSize(4);
    int kilobits = data.kilobitsPerSecond().stream().mapToInt(Integer::intValue).sum();
    assertThat(kilobits)
        .isBetween((int) (data.bytes() * 8 / 1000) - 4, (int) (data.bytes() * 8 / 1000));
    assertThat(data.meanBitRate()).isEqualTo(Math.round(data.bytes() * 8 / 4.0));
    assertThat(data.peakBitRate() / 1000)
        .isEqualTo((long) data.kilobitsPerSecond().get(data.peakSecond()));
  }

  @Test
  void pictures_that_are_coded_in_another_order_are_noticed() {
    var file =
        Workshop.made(
            "reordered.mp4",
            Workshop.words("-f lavfi -i testsrc2=s=320x180:r=25:d=1 -c:v mpeg4 -bf 2"));

    assertThat(packets(file).reordered()).isTrue();
    assertThat(streams(file).tracks().getFirst().video().orElseThrow().reordered()).isTrue();
  }

  @Test
  void packets_without_times_and_lines_of_rubbish_are_counted_or_skipped() {
    var packets = new Packets();
    for (var line :
        List.of(
            "pts_time=N/A,dts_time=N/A,size=10,flags=K__",
            "pts_time=0.04,dts_time=0.04,size=20,flags=___",
            "pts_time=0.08,dts_time=0.02,size=30,flags=___",
            "pts_time=1e300,dts_time=-1e300,size=40,flags=___",
            "size=-1",
            "size=99999999999999999",
            "",
            "nonsense")) {
      packets.accept(line);
    }

    var data = packets.data().orElseThrow();

    assertThat(List.of(data.packets(), data.bytes(), data.withoutTime(), data.outOfOrder()))
        .isEqualTo(List.of(4L, 100L, 2, 1));
    assertThat(new Packets().data()).isEmpty();
  }

  @Test
  void even_times_are_constant_and_a_hole_is_found_where_it_is() {
    var times = new ArrayList<Double>();
    IntStream.range(0, 240).forEach(i -> times.add(i * 1001 / 24000.0 + (i >= 100 ? .5 : 0)));

    var timing = Timing.of(240, times::get);

    assertThat(timing)
        .isEqualTo(
            new Timing(
                true, 41.708, 41.708, 541.708, 1, 0, 0, 1, List.of(new Timing.Gap(99, 541.708))));
  }

  @Test
  void times_rounded_to_a_thousandth_are_still_even() {
    var timing = Timing.of(240, i -> Math.round(i * 1000.0 / 24) / 1000.0);

    assertThat(timing.constant()).isTrue();
    assertThat(timing.stepMs()).isBetween(41.66, 41.67);
    assertThat(timing.gapCount()).isZero();
  }

  @Test
  void a_varying_rate_and_repeated_times_are_told() {
    var timing =
        Timing.of(100, i -> i < 50 ? i / 30.0 : 50 / 30.0 + Math.floorDiv(i - 50, 2) / 15.0);

    assertThat(timing.constant()).isFalse();
    assertThat(timing.repeatedTimes()).isEqualTo(25);
    assertThat(timing.longestMs()).isEqualTo(66.667);
    assertThat(Timing.of(1, i -> 0)).isEqualTo(new Timing(true, 0, 0, 0, 0, 0, 0, 0, List.of()));
  }
}
