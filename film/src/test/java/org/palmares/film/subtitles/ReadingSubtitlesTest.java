package org.palmares.film.subtitles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.film.Workshop;
import org.palmares.film.subtitles.SubtitleFault.Kind;
import org.palmares.film.subtitles.SubtitleReading.Cues;
import org.palmares.film.subtitles.SubtitleReading.Format;
import org.palmares.film.subtitles.SubtitleReading.Reason;
import org.palmares.film.subtitles.SubtitleReading.Refused;

class ReadingSubtitlesTest {
  private static Cues cues(String text) {
    return cues(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Cues cues(byte[] file) {
    var reading = SubtitleFiles.read(file);
    assertThat(reading).isInstanceOf(Cues.class);
    return (Cues) reading;
  }

  private static SubtitleReport report(String text) {
    return SubtitleReport.of(cues(text), Optional.of(60_000L), Optional.empty());
  }

  @Test
  void subrip_is_read_with_or_without_numbers_and_in_any_line_breaks() {
    var text =
        """
        1
        00:00:01,000 --> 00:00:02,500
        <i>Hello</i> {\\an8}there,
        you.

        00:00:03.1 --> 00:00:04
        a < b <3


        3
        00:00:05,000 --> 00:00:06,000  X1:10 X2:20
        forgot an empty line
        4
        00:00:07,000 --> 00:00:08,000
        last
        """;

    for (var lineBreak : List.of("\n", "\r\n", "\r")) {
      assertThat(cues(text.replace("\n", lineBreak)))
          .isEqualTo(
              new Cues(
                  Format.SRT,
                  "UTF-8",
                  false,
                  List.of(
                      new Cue(1, 1000, 2500, "Hello there,\nyou."),
                      new Cue(2, 3100, 4000, "a < b <3"),
                      new Cue(3, 5000, 6000, "forgot an empty line"),
                      new Cue(4, 7000, 8000, "last")),
                  0,
                  false));
    }
  }

  @Test
  void webvtt_is_read_without_its_notes_styles_regions_and_marks() {
    var text =
        """
        WEBVTT - a title

        STYLE
        ::cue { color: red --> }

        NOTE 00:00.000 --> 00:01.000
        not shown

        intro
        00:01.000 --> 00:02.000 align:start position:10%
        <v Roger>Tom &amp; <c.loud>Ann</c>&nbsp;&lt;3 &amp;lt;

        01:00:00.000-->01:00:01.000
        late
        """;

    assertThat(cues(text).cues())
        .containsExactly(
            new Cue(1, 1000, 2000, "Tom & Ann <3 &lt;"), new Cue(2, 3_600_000, 3_601_000, "late"));
    assertThat(cues(text).format()).isEqualTo(Format.VTT);
  }

  @Test
  void what_holds_no_subtitles_is_refused_with_a_reason() {
    assertThat(SubtitleFiles.read(new byte[0])).isEqualTo(new Refused(Reason.EMPTY));
    assertThat(SubtitleFiles.read("\n \n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Refused(Reason.EMPTY));
    assertThat(SubtitleFiles.read("WEBVTT\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Refused(Reason.NO_CUES));
    assertThat(SubtitleFiles.read(new byte[SubtitleFiles.MOST_BYTES + 1]))
        .isEqualTo(new Refused(Reason.TOO_LARGE));
    assertThat(SubtitleFiles.read(new byte[1000])).isEqualTo(new Refused(Reason.NO_TEXT));
  }

  @Test
  void a_cue_shows_nothing_that_plays_tricks() {
    var cue =
        cues("00:01.000 --> 00:02.000\n<script>x</script><img src=x>\u202Eevil\u0000\u001B[2J\n")
            .cues()
            .getFirst();

    assertThat(cue.text()).isEqualTo("xevil[2J");
  }

  @Test
  void every_fault_is_found_with_its_figure() {
    var text =
        """
        -00:00:01,000 --> 00:00:02,000
        early

        00:00:01,000 --> 00:00:02,500
        over

        00:00:10,000 --> 00:00:09,000
        back

        00:00:04,000 --> 00:00:04,300
        out

        00:00:20,000 --> 00:00:21,000
        This is far too much to read in a second, and it is too long

        00:00:25,000 --> 00:00:35,000
        one
        two
        three

        00:00:40,000 --> 00:00:42,000


        00:00:59,000 --> 00:01:01,000
        end

        00:00:xx,000 --> 00:01:99,000
        unreadable
        """;

    var report = report(text);

    assertThat(report.faults())
        .containsExactly(
            new SubtitleFault(Kind.NEGATIVE_TIME, 1, -1000, 2000, -1000),
            new SubtitleFault(Kind.OVERLAP, 2, 1000, 2500, 1000),
            new SubtitleFault(Kind.ENDS_BEFORE_START, 3, 10_000, 9000, -1000),
            new SubtitleFault(Kind.OUT_OF_ORDER, 4, 4000, 4300, 6000),
            new SubtitleFault(Kind.TOO_SHORT, 4, 4000, 4300, 300),
            new SubtitleFault(Kind.TOO_FAST, 5, 20_000, 21_000, 60),
            new SubtitleFault(Kind.LINE_TOO_LONG, 5, 20_000, 21_000, 60),
            new SubtitleFault(Kind.TOO_LONG, 6, 25_000, 35_000, 10_000),
            new SubtitleFault(Kind.TOO_MANY_LINES, 6, 25_000, 35_000, 3),
            new SubtitleFault(Kind.EMPTY, 7, 40_000, 42_000, 0),
            new SubtitleFault(Kind.BEYOND_THE_END, 8, 59_000, 61_000, 1000));
    assertThat(report.faultCounts().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(report.faults().size());
    assertThat(
            List.of(
                report.cues(),
                report.unreadable(),
                report.firstCueMs(),
                report.lastCueEndMs(),
                report.mostLettersPerSecond()))
        .isEqualTo(List.of(8, 1, Optional.of(-1000L), Optional.of(61_000L), 60.0));
  }

  @Test
  void korean_is_read_at_half_the_speed() {
    var report =
        report(
            """
            00:00:01,000 --> 00:00:02,000
            영화를 사랑하는 사람들에게
            """);

    assertThat(report.faultCounts()).isEqualTo(Map.of(Kind.TOO_FAST, 1));
    assertThat(report.lettersPerSecond()).isEqualTo(26.0);
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments(
            "en",
            "windows-1252",
            "I don’t know what you want from me, but it’s not the right thing to do.\n"
                + "We have all been here before, and you know that."),
        arguments(
            "fr",
            "windows-1252",
            "Je ne sais pas ce que vous voulez, mais c’était très beau.\n"
                + "Elle était là, où est-elle allée ? Ça va être dur pour nous."),
        arguments(
            "de",
            "windows-1252",
            "Ich weiß nicht, was du von mir willst, aber es ist schön.\n"
                + "Wir können für die Mädchen und das Glück nicht mehr tun."),
        arguments(
            "es",
            "windows-1252",
            "No sé qué quieres de mí, señor, pero mañana será otro día.\n"
                + "¿Dónde está el niño que se fue con la niña?"),
        arguments(
            "pt",
            "windows-1252",
            "Eu não sei o que você quer de mim, mas amanhã é outro dia.\n"
                + "Nós não somos como eles, e isso não é uma questão de coração."),
        arguments(
            "it",
            "windows-1252",
            "Non so che cosa vuoi da me, ma perché non sei più qui?\n"
                + "Lui è già andato, ed è la verità: così non si può."),
        arguments(
            "sv",
            "windows-1252",
            "Jag vet inte vad du vill, men det är så här vi gör på sjön.\n"
                + "Han har inte varit här för att träffa dig, och det är det."),
        arguments(
            "pl",
            "windows-1250",
            "Nie wiem, czego ode mnie chcesz, ale to jest już koniec.\n"
                + "Czy on był tam, gdzie się spotkaliśmy? Proszę, powiedz mi prawdę."),
        arguments(
            "cs",
            "windows-1250",
            "Nevím, co ode mě chceš, ale už je to tak.\n"
                + "Kde jsi byl, když jsem tě potřeboval? Řekni mi, že to není pravda."),
        arguments(
            "hu",
            "windows-1250",
            "Nem tudom, hogy mit akarsz, de ez már nem az én dolgom.\n"
                + "Hol van az a fiú, aki itt volt? Őt keresem, és nem találom."),
        arguments(
            "tr",
            "windows-1254",
            "Ne istediğini bilmiyorum ama bu benim için çok önemli.\n"
                + "Ben burada değil miyim? Sen de bir şey söyle, çünkü o gitmiş."),
        arguments(
            "ru",
            "windows-1251",
            "Я не знаю, чего ты хочешь от меня, но это уже конец.\n"
                + "Где был этот мальчик, который пришёл сюда вчера?"),
        arguments(
            "ru",
            "KOI8-R",
            "Я не знаю, чего ты хочешь от меня, но это уже конец.\n"
                + "Где был этот мальчик, который пришёл сюда вчера?"),
        arguments(
            "uk",
            "windows-1251",
            "Я не знаю, чого ти хочеш від мене, але це вже кінець.\n"
                + "Де був той хлопець, який прийшов сюди? Її тут немає."),
        arguments(
            "el",
            "windows-1253",
            "Δεν ξέρω τι θέλεις από μένα, αλλά αυτό είναι το τέλος.\n"
                + "Πού ήταν το παιδί που ήρθε εδώ χθες;"),
        arguments(
            "he",
            "windows-1255",
            "אני לא יודע מה אתה רוצה ממני, אבל זה הסוף.\nאיפה היה הילד שבא לכאן אתמול?"),
        arguments(
            "ar",
            "windows-1256",
            "لا أعرف ماذا تريد مني، لكن هذه هي النهاية.\nأين كان الولد الذي جاء إلى هنا أمس؟"),
        arguments(
            "th",
            "x-windows-874",
            "ฉันไม่รู้ว่าคุณต้องการอะไรจากฉัน แต่นี่คือจุดจบ\nเด็กที่มาที่นี่เมื่อวานอยู่ที่ไหน"),
        arguments(
            "ko", "x-windows-949", "나는 네가 나에게 무엇을 원하는지 모르겠지만 이것이 끝이다.\n어제 여기에 온 소년은 어디에 있었습니까?"),
        arguments("zh", "GB18030", "我不知道你想要什么，但这就是结局。\n昨天来这里的那个男孩在哪里？我们都很想他。"),
        arguments("zh", "Big5", "我不知道你想要什麼，但這就是結局。\n昨天來這裡的那個男孩在哪裡？我們都很想他。"),
        arguments("ja", "windows-31j", "あなたが私に何を求めているのかわかりませんが、これで終わりです。\n昨日ここに来た少年はどこにいましたか？"),
        arguments("ja", "EUC-JP", "あなたが私に何を求めているのかわかりませんが、これで終わりです。\n昨日ここに来た少年はどこにいましたか？"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void old_letters_are_recognised_and_the_language_is_guessed(
      String language, String encoding, String text) {
    var file = "1\n00:00:01,000 --> 00:00:09,000\n%s\n".formatted(text);

    var cues = cues(file.getBytes(Charset.forName(encoding)));

    assertThat(cues.cues().getFirst().text()).isEqualTo(text);
    assertThat(cues.encoding()).isEqualTo(encoding);
    assertThat(cues.encodingGuessed()).isTrue();
    var report = SubtitleReport.of(cues, Optional.empty(), Optional.of(language));
    assertThat(report.language()).isEqualTo(Optional.of(language));
    assertThat(report.otherLanguage()).isFalse();
    assertThat(SubtitleReport.of(cues, Optional.empty(), Optional.of("tlh")).otherLanguage())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
  void unicode_is_read_by_its_mark_and_without(String encoding) {
    var text = "1\n00:00:01,000 --> 00:00:02,000\n가나다 à\n";
    var bytes = text.getBytes(Charset.forName(encoding));
    var marked = ("\uFEFF" + text).getBytes(Charset.forName(encoding));

    for (var file : List.of(bytes, marked)) {
      assertThat(cues(file).cues()).containsExactly(new Cue(1, 1000, 2000, "가나다 à"));
      assertThat(cues(file).encoding()).isEqualTo(encoding);
    }
  }

  @Test
  void a_few_broken_letters_do_not_make_another_encoding() {
    var bytes =
        "1\n00:00:01,000 --> 00:00:02,000\n가나다라마바사아자차카타파하?\n".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 2] = (byte) 0xFF;

    var report = SubtitleReport.of(cues(bytes), Optional.empty(), Optional.empty());

    assertThat(report.encoding()).isEqualTo("UTF-8");
    assertThat(report.faultCounts()).containsEntry(Kind.BROKEN_LETTERS, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hostile/own-subtitle", "hostile/vtt-mozilla"})
  void every_hostile_file_is_an_answer_in_time(String folder) throws IOException {
    for (var file : Workshop.shared(folder)) {
      var bytes = Files.readAllBytes(file);
      var reading =
          Assertions.assertTimeout(Duration.ofSeconds(10), () -> SubtitleFiles.read(bytes));
      if (reading instanceof Cues cues) {
        var report = SubtitleReport.of(cues, Optional.of(1000L), Optional.of("en"));
        assertThat(report.faults()).as("%s", file).hasSizeLessThanOrEqualTo(200);
        assertThat(cues.cues())
            .as("%s", file)
            .allSatisfy(it -> assertThat(it.text()).doesNotContain("\u0000", "\u202E", "<script"));
      }
    }
  }

  @Test
  void two_known_files_of_three_letters_are_read_right() throws IOException {
    for (var file : Workshop.shared("hostile/own-subtitle")) {
      var name = file.getFileName().toString();
      if (name.equals("cp949.srt")) {
        assertThat(cues(Files.readAllBytes(file)).cues().getFirst().text()).isEqualTo("가나다");
      } else if (name.equals("gb18030.srt")) {
        assertThat(cues(Files.readAllBytes(file)).cues().getFirst().text()).isEqualTo("电影节");
      }
    }
  }

  @Test
  void any_bytes_are_an_answer() {
    var random = new Random(42);
    var seed =
        "WEBVTT\n\nNOTE x\n\n1\n00:00:01,000 --> 00:00:02,000 line:0\n<v A>a&amp;<i>b</i>{\\an8}\n\n"
            .repeat(5)
            .getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 800; round++) {
      var bytes = seed.clone();
      for (int i = random.nextInt(40); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      if (SubtitleFiles.read(bytes) instanceof Cues cues) {
        SubtitleReport.of(cues, Optional.of(5L), Optional.of("x"));
      }
    }
  }
}
