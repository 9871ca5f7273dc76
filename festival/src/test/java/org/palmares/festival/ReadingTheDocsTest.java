package org.palmares.festival;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

class ReadingTheDocsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
  private static final Pattern PATH =
      Pattern.compile("`((?:festival|film|tally|cellar|docs)/[A-Za-z0-9_./-]+)`");

  @Test
  void every_file_that_a_document_names_is_there() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path document : documents()) {
      String text = Files.readString(document);
      var links = LINK.matcher(text);
      while (links.find()) {
        note(missing, document, document.resolveSibling(links.group(1)));
      }
      var paths = PATH.matcher(text);
      while (paths.find()) {
        if (!paths.group(1).contains("/target/")) {
          note(missing, document, ROOT.resolve(paths.group(1)));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void every_setting_is_documented() throws IOException {
    String documented = Files.readString(ROOT.resolve("docs/configuration.md"));
    List<String> missing =
        new ClassFileImporter()
            .importPackages("org.palmares.festival").stream()
                .filter(c -> c.isAnnotatedWith(ConfigurationProperties.class))
                .flatMap(c -> keys(c.reflect()))
                .filter(key -> !documented.contains("`" + key + "`"))
                .toList();
    assertThat(missing).isEmpty();
  }

  private static Stream<String> keys(Class<?> settings) {
    String prefix = settings.getAnnotation(ConfigurationProperties.class).value();
    return Arrays.stream(settings.getRecordComponents())
        .map(c ->
            prefix
                + "."
                + c.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT));
  }

  private static void note(List<String> missing, Path document, Path named) {
    if (!Files.exists(named.normalize())) {
      missing.add(ROOT.relativize(document) + " names " + ROOT.relativize(named.normalize()));
    }
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(f -> f.toString().endsWith(".md"))
          .filter(f -> !f.toString().contains("/target/") && !f.toString().contains("/vendor/"))
          .toList();
    }
  }
}
