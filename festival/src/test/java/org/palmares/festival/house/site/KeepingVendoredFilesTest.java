package org.palmares.festival.house.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What others made and the house serves itself lies there unchanged, with its licence.
class KeepingVendoredFilesTest {
  private static final Path VENDOR = Path.of("src/main/resources/static/vendor");
  private static final long FONT_BUDGET = 250_000;

  @Test
  void every_file_is_in_the_manifest_with_its_sum() throws Exception {
    assertThat(sumsOnDisk()).isEqualTo(sumsInManifest());
  }

  @Test
  void every_package_brings_its_licence() throws IOException {
    try (Stream<Path> versions = Files.find(VENDOR, 2, (p, a) -> a.isDirectory())) {
      assertThat(versions.filter(p -> VENDOR.relativize(p).getNameCount() == 2))
          .isNotEmpty()
          .allSatisfy(version -> assertThat(version.resolve("LICENSE")).isNotEmptyFile());
    }
  }

  @Test
  void the_fonts_fit_into_a_quarter_of_a_megabyte() throws IOException {
    try (Stream<Path> fonts = Files.find(VENDOR, 3, (p, a) -> p.toString().endsWith(".woff2"))) {
      assertThat(fonts.mapToLong(font -> font.toFile().length()).sum()).isBetween(1L, FONT_BUDGET);
    }
  }

  private static Map<String, String> sumsInManifest() throws IOException {
    Map<String, String> sums = new TreeMap<>();
    try (Stream<String> lines = Files.lines(VENDOR.resolve("MANIFEST.tsv"))) {
      lines.skip(1).map(line -> line.split("\t", -1)).forEach(row -> sums.put(row[0], row[4]));
    }
    return sums;
  }

  private static Map<String, String> sumsOnDisk() throws IOException, NoSuchAlgorithmException {
    Map<String, String> sums = new TreeMap<>();
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (Stream<Path> files = Files.walk(VENDOR)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = VENDOR.relativize(file).toString().replace('\\', '/');
        if (!name.equals("MANIFEST.tsv")) {
          sums.put(name, HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file))));
        }
      }
    }
    return sums;
  }
}
