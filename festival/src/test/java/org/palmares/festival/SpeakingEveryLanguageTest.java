package org.palmares.festival;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palmares.festival.house.site.Words;
import org.palmares.festival.house.vocabulary.Event;
import org.palmares.festival.house.vocabulary.Language;

class SpeakingEveryLanguageTest {
  private static final Pattern SAID_IN_TEMPLATES = Pattern.compile("say\\(\"([^\"]+)\"\\s*([,)+])");
  private static final Pattern TOLD_IN_CODE =
      Pattern.compile("(?:Told\\.of|new Told)\\(\\s*\"([^\"]+)\"\\s*([,)+])");

  private final Words words = TestHouse.open().bean(Words.class);

  @Test
  void every_language_has_the_same_words() {
    Set<String> english = words.keys(Language.ENGLISH);
    assertThat(english).isNotEmpty();
    for (Language language : Language.values()) {
      assertThat(words.keys(language)).as(language.endonym()).isEqualTo(english);
    }
  }

  @Test
  void every_sentence_takes_the_same_arguments_in_every_language() {
    for (String key : words.keys(Language.ENGLISH)) {
      Set<String> english = arguments(Language.ENGLISH, key);
      for (Language language : Language.values()) {
        assertThat(arguments(language, key))
            .as(key + " in " + language.endonym())
            .isEqualTo(english);
      }
    }
  }

  @Test
  void everything_that_pages_and_code_say_is_known() throws IOException {
    List<String> unknown = new ArrayList<>();
    check(Path.of("src/main/jte"), ".jte", SAID_IN_TEMPLATES, unknown);
    check(Path.of("src/main/java"), ".java", SAID_IN_TEMPLATES, unknown);
    check(Path.of("src/main/java"), ".java", TOLD_IN_CODE, unknown);
    assertThat(unknown).isEmpty();
  }

  @Test
  void every_event_has_its_words_in_the_ledger() {
    List<String> wordless =
        new ClassFileImporter()
            .importPackages("org.palmares.festival").stream()
                .filter(c -> c.isAssignableTo(Event.class) && !c.isInterface())
                .map(c -> "ledger.kind." + c.getSimpleName())
                .filter(key -> !words.knows(key))
                .toList();
    assertThat(wordless).isEmpty();
  }

  private Set<String> arguments(Language language, String key) {
    return new TreeSet<>(
        new MessageFormat(words.pattern(language, key), language.locale()).getArgumentNames());
  }

  /// The bench prints to a terminal, for operators.
  private static boolean isBench(Path file) {
    return file.getParent().endsWith("bench");
  }

  private void check(Path root, String ending, Pattern pattern, List<String> unknown)
      throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending) && !isBench(f)).toList()) {
        var said = pattern.matcher(Files.readString(file));
        while (said.find()) {
          boolean beginning = said.group(2).equals("+");
          boolean known =
              beginning
                  ? words.keys(Language.ENGLISH).stream().anyMatch(k -> k.startsWith(said.group(1)))
                  : words.knows(said.group(1));
          if (!known) {
            unknown.add(said.group(1) + " in " + file);
          }
        }
      }
    }
  }
}
