package org.palmares.film.subtitles;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Guesses in which of the encodings from before Unicode a text is written: the one in which it
/// looks most like the languages that were written so.
///
/// A guess of our own, since the libraries for it are large, old, or guess from frequencies that a
/// text of a few hundred words does not have: letters must belong to the script of the encoding,
/// keep together with their like, and the words must be those of its languages.
final class OldLetters {
  private static final int LOOKED_AT = 100_000;
  private static final double WORDS_COUNT = 2;

  private record Encoding(String name, Set<UnicodeScript> scripts, Set<String> languages) {
    static Encoding of(String name, UnicodeScript script, String... languages) {
      return new Encoding(name, Set.of(script), Set.of(languages));
    }
  }

  /// The first of equals is taken.
  private static final List<Encoding> ENCODINGS =
      List.of(
          Encoding.of(
              "windows-1252",
              UnicodeScript.LATIN,
              "en",
              "fr",
              "de",
              "es",
              "it",
              "pt",
              "nl",
              "sv",
              "da",
              "no",
              "fi",
              "id"),
          Encoding.of("windows-1250", UnicodeScript.LATIN, "pl", "cs", "hu", "ro", "hr"),
          Encoding.of("windows-1254", UnicodeScript.LATIN, "tr"),
          Encoding.of("windows-1251", UnicodeScript.CYRILLIC, "ru", "uk", "bg", "sr"),
          Encoding.of("KOI8-R", UnicodeScript.CYRILLIC, "ru"),
          Encoding.of("windows-1253", UnicodeScript.GREEK, "el"),
          Encoding.of("windows-1255", UnicodeScript.HEBREW, "he"),
          Encoding.of("windows-1256", UnicodeScript.ARABIC, "ar", "fa"),
          Encoding.of("x-windows-874", UnicodeScript.THAI, "th"),
          Encoding.of("x-windows-949", UnicodeScript.HANGUL, "ko"),
          Encoding.of("GB18030", UnicodeScript.HAN, "zh"),
          Encoding.of("Big5", UnicodeScript.HAN, "zh"),
          new Encoding(
              "windows-31j",
              Set.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HAN),
              Set.of("ja")),
          new Encoding(
              "EUC-JP",
              Set.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HAN),
              Set.of("ja")));

  /// The characters that make up half of all Chinese text, in both ways of writing.
  private static final Set<Integer> FREQUENT =
      ("的一是不了在人有我他这这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然"
              + "家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无"
              + "力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利"
              + "什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论"
              + "处走义各入几口认条平系气题活尔更别打女变四神总何电影节吗吧呢谢爱您再快让"
              + "這個們來為國說時會對發後裡種經麼學現當沒動還進樣實從無與長機間問體見產話內給門聲員論處義條氣題別變總電節嗎謝愛讓")
          .codePoints()
          .boxed()
          .collect(Collectors.toUnmodifiableSet());

  /// The syllables that make up more than half of all Korean text.
  private static final Set<Integer> SYLLABLES =
      ("이다는을를에의가고은도로지하사한아자기나서시어그리게만라인대일정보수있것들등전해제과와부여으장주상스요마안면내네"
              + "니까저거더말생각람때문우무너습입합했었였없않좋알모두오늘발같했죠봐요야구원경조동신성세국당신영화")
          .codePoints()
          .boxed()
          .collect(Collectors.toUnmodifiableSet());

  /// Nine of ten letters of a Greek text.
  private static final String GREEK = "αάβγεέηήιίκλμνοόπρσςτυύωώΑΕΜΝΟΠΤ";

  private OldLetters() {}

  static Letters.Text guess(byte[] file) {
    var sample = Arrays.copyOf(file, Math.min(file.length, wholeLine(file)));
    var best = ENCODINGS.getFirst();
    double most = Double.NEGATIVE_INFINITY;
    for (var encoding : ENCODINGS) {
      if (Charset.isSupported(encoding.name())) {
        var text = Letters.strictly(sample, Charset.forName(encoding.name()));
        double score = text.map(it -> score(it, encoding)).orElse(Double.NEGATIVE_INFINITY);
        best = score > most ? encoding : best;
        most = Math.max(most, score);
      }
    }
    var charset =
        most == Double.NEGATIVE_INFINITY ? StandardCharsets.UTF_8 : Charset.forName(best.name());
    return new Letters.Text(new String(file, charset), charset.name(), true);
  }

  /// About so many bytes, cut where no letter is cut.
  private static int wholeLine(byte[] file) {
    int end = Math.min(file.length, LOOKED_AT);
    while (end < file.length && file[end - 1] != '\n') {
      end++;
    }
    return end;
  }

  private static double score(String text, Encoding encoding) {
    double sum = 0;
    int foreign = 0;
    int[] letters = text.codePoints().toArray();
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] >= 128) {
        foreign++;
        int before = i > 0 ? letters[i - 1] : ' ';
        int after = i + 1 < letters.length ? letters[i + 1] : ' ';
        sum += likelihood(before, letters[i], after, encoding);
      }
    }
    double words =
        Tongues.guess(text)
            .filter(it -> encoding.languages().contains(it.language()))
            .map(Tongues.Guess::confidence)
            .orElse(0.0);
    return foreign == 0 ? 0 : sum / foreign + (sum > 0 ? WORDS_COUNT * words : 0);
  }

  private static double likelihood(int before, int letter, int after, Encoding encoding) {
    int type = Character.getType(letter);
    if (type == Character.CONTROL
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED) {
      return -3;
    }
    if (!Character.isLetter(letter)) {
      return "’‘“”…–—«»¿¡·、。，！？「」『』".indexOf(letter) >= 0 ? 0.3 : -0.5;
    }
    var script = UnicodeScript.of(letter);
    if (!encoding.scripts().contains(script) || (letter >= 0xFF61 && letter <= 0xFF9F)) {
      return -1;
    }
    boolean strange = alien(before, script) || alien(after, script);
    boolean shouts = Character.isLetter(before) && Character.isUpperCase(letter);
    double usual =
        switch (script) {
          case HAN -> FREQUENT.contains(letter) ? 1.2 : 0.3;
          case HANGUL -> SYLLABLES.contains(letter) ? 1.2 : 0.5;
          case GREEK -> GREEK.indexOf(letter) >= 0 ? 1 : 0.3;
          case LATIN -> 0.6;
          default -> 1;
        };
    boolean east = script == UnicodeScript.HAN || encoding.languages().contains("ja");
    return strange && !east ? -0.7 : shouts ? usual - 0.8 : usual;
  }

  private static boolean alien(int neighbour, UnicodeScript script) {
    return Character.isLetter(neighbour) && UnicodeScript.of(neighbour) != script;
  }
}
