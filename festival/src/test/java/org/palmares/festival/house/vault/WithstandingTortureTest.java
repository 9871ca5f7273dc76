package org.palmares.festival.house.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palmares.festival.TestHouse;
import org.palmares.festival.house.vocabulary.Language;

class WithstandingTortureTest {
  private static final Path SCRIPT =
      Path.of("..", "..", "shared", "tools", "tus_torture.py").toAbsolutePath().normalize();

  private final TestHouse house = TestHouse.open();

  @Test
  void every_check_of_the_torture_script_passes() throws Exception {
    assumeTrue(Files.exists(SCRIPT), "left out: the tus checks, for there is no " + SCRIPT);
    assumeTrue(starts("python3", "--version"), "left out: the tus checks, for there is no python3");
    Someone someone = Someone.signedIn(house, Language.ENGLISH);
    var script =
        new ProcessBuilder("python3", SCRIPT.toString(), house.address() + "/uploads")
            .redirectErrorStream(true);
    script.environment().put("TUS_HEADERS", "{\"Cookie\": \"" + someone.cookie() + "\"}");
    Process process = script.start();
    String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(report).isEqualTo(0);
    List<String> lines = report.lines().toList();
    assertThat(lines.stream().filter(l -> l.startsWith("FAIL") || l.startsWith("SKIP")))
        .as(report)
        .isEmpty();
    assertThat(lines.stream().filter(l -> l.startsWith("PASS")).count())
        .as(report)
        .isGreaterThan(50);
  }

  private static boolean starts(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
