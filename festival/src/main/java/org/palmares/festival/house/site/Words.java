package org.palmares.festival.house.site;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.house.vocabulary.Wording;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Everything the house says, in every language it speaks:
/// `words/<department>_<language>.properties`, in ICU MessageFormat (plurals: `{0, plural, one {#
/// film} other {# films}}`).
///
/// Sentences without arguments are taken as they are, so an apostrophe needs no care there.
@Component
public class Words {
  private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
  private final Map<Language, Map<String, MessageFormat>> formats = new EnumMap<>(Language.class);

  Words() {
    for (Language language : Language.values()) {
      patterns.put(language, read(language));
      formats.put(language, new ConcurrentHashMap<>());
    }
  }

  /// Says it in a language.
  ///
  /// @throws IllegalArgumentException if the house has no such words
  public String say(Language language, Told told) {
    return say(language, told.key(), told.arguments().toArray());
  }

  /// Says the words of a key in a language.
  ///
  /// @throws IllegalArgumentException if the house has no such words
  public String say(Language language, String key, Object... arguments) {
    if (arguments.length == 0) {
      return pattern(language, key);
    }
    Object[] said = new Object[arguments.length];
    for (int i = 0; i < said.length; i++) {
      said[i] = plain(language, arguments[i]);
    }
    MessageFormat format =
        table(formats, language)
            .computeIfAbsent(
                key,
                k -> new MessageFormat(pattern(language, k), ULocale.forLocale(language.locale())));
    synchronized (format) {
      return format.format(said);
    }
  }

  /// Whether the house has these words; for keys that are put together from data.
  public boolean knows(String key) {
    return table(patterns, Language.ENGLISH).containsKey(key);
  }

  /// All keys of a language, sorted.
  public Set<String> keys(Language language) {
    return new TreeSet<>(table(patterns, language).keySet());
  }

  /// The pattern as it stands in the file.
  public String pattern(Language language, String key) {
    String pattern = table(patterns, language).get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No words '" + key + "' in " + language.tag());
    }
    return pattern;
  }

  private Object plain(Language language, Object argument) {
    return switch (argument) {
      case Told told -> say(language, told);
      case Duration duration -> clock(duration);
      case LocalDate date ->
          date.format(
              DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
      case Instant instant ->
          DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                  .withLocale(language.locale())
                  .format(instant.atZone(ZoneOffset.UTC))
              + " UTC";
      case ZonedDateTime moment ->
          DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                  .withLocale(language.locale())
                  .format(moment)
              + DateTimeFormatter.ofPattern(" zzz", language.locale()).format(moment);
      case Wording wording -> wording.in(language);
      case Locale named -> named.getDisplayName(language.locale());
      case Number number -> number;
      case List<?> list ->
          String.join(", ", list.stream().map(o -> plain(language, o).toString()).toList());
      default -> argument.toString();
    };
  }

  /// A running time as festivals print it: 4:05, or 1:02:09.
  static String clock(Duration duration) {
    long seconds = duration.toSeconds();
    return seconds >= 3600
        ? "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60)
        : "%d:%02d".formatted(seconds / 60, seconds % 60);
  }

  private static <T> T table(Map<Language, T> tables, Language language) {
    T table = tables.get(language);
    if (table == null) {
      throw new IllegalStateException("No words in " + language);
    }
    return table;
  }

  private static Map<String, String> read(Language language) {
    Map<String, String> all = new HashMap<>();
    try {
      String files = "classpath*:words/*_" + language.tag() + ".properties";
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(files)) {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
          properties.load(reader);
        }
        for (String key : properties.stringPropertyNames()) {
          if (all.put(key, properties.getProperty(key)) != null) {
            throw new IllegalStateException(
                "'" + key + "' is said twice in " + language.tag() + ", again in " + file);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Words in " + language.tag() + " cannot be read", e);
    }
    return all;
  }
}
