package org.palmares.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingOnABareSystemTest {
  @TempDir Path folder;

  @Test
  void of_the_system_only_the_c_and_c_plus_plus_libraries_are_loaded() throws Exception {
    var tools = Bundle.here().orElseThrow().unpack(Workshop.CACHE);
    var builder = new ProcessBuilder(tools.ffmpeg().toString(), "-version");
    builder.environment().clear();
    builder.environment().put("LD_LIBRARY_PATH", tools.libraryPath(tools.folder()).orElseThrow());
    builder.environment().put("LD_TRACE_LOADED_OBJECTS", "1");
    var loaded = output(builder.redirectErrorStream(true));

    var system = new TreeSet<String>();
    var library = Pattern.compile("(\\S+) => (\\S+) ").matcher(loaded);
    while (library.find()) {
      if (!library.group(2).startsWith(tools.folder().toString())) {
        system.add(library.group(1));
      }
    }

    assertThat(system)
        .isEqualTo(
            new TreeSet<>(List.of("libc.so.6", "libgcc_s.so.1", "libm.so.6", "libstdc++.so.6")));
    assertThat(loaded).contains("stubs/libpulse.so.0").doesNotContain("not found");
  }

  @Test
  void pictures_in_av1_are_read_by_an_installed_ffmpeg_that_has_dav1d() throws Exception {
    var installed = Path.of("/usr/bin/ffmpeg");
    assumeTrue(Files.isExecutable(installed), "left out: there is no " + installed);
    var decoders = output(new ProcessBuilder(installed.toString(), "-v", "error", "-decoders"));
    assumeTrue(decoders.contains("libdav1d"), "left out: " + installed + " has no dav1d");
    var film =
        Workshop.shared("clips").stream()
            .filter(it -> it.endsWith("tc_00_av1_video.mkv"))
            .findFirst()
            .orElseThrow();

    assertThat(Workshop.film(film).tools().origin()).isEqualTo(Ffmpeg.Origin.INSTALLED);
    assertThat(Workshop.film(Workshop.plainFilm()).tools().origin())
        .isEqualTo(Ffmpeg.Origin.BUNDLED);
  }

  @Test
  void the_loader_has_nothing_to_warn_about() throws Exception {
    var tools = Bundle.here().orElseThrow().unpack(Workshop.CACHE);
    var builder = new ProcessBuilder(tools.ffprobe().toString(), "-v", "error", "-version");
    builder.environment().clear();
    builder.environment().put("LD_LIBRARY_PATH", tools.libraryPath(tools.folder()).orElseThrow());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    var process = builder.start();

    assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEmpty();
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void several_processes_may_unpack_at_once() throws Exception {
    try (var threads = Executors.newFixedThreadPool(3)) {
      var tools =
          threads
              .invokeAll(
                  IntStream.range(0, 3)
                      .<java.util.concurrent.Callable<Toolbox>>mapToObj(
                          i -> () -> Bundle.here().orElseThrow().unpack(folder))
                      .toList())
              .stream()
              .map(java.util.concurrent.Future::resultNow)
              .distinct()
              .toList();

      assertThat(tools).hasSize(1);
      assertThat(tools.getFirst().ffmpeg()).isExecutable();
      try (var left = Files.list(folder)) {
        assertThat(left.map(it -> it.getFileName().toString()).toList())
            .containsExactly("ffmpeg-8.0.1-1.5.13-linux-x86_64");
      }
    }
  }

  @Test
  void a_configured_ffmpeg_is_taken_and_one_that_is_none_is_an_error() throws IOException {
    var bundled = Bundle.here().orElseThrow().unpack(Workshop.CACHE);

    var configured = Ffmpeg.find(folder, Optional.of(bundled.folder()));

    assertThat(configured.origin()).isEqualTo(Ffmpeg.Origin.CONFIGURED);
    assertThat(configured.version()).isEqualTo("8.0.1");
    var nowhere = folder.resolve("nowhere");
    assertThatThrownBy(() -> Ffmpeg.find(folder, Optional.of(nowhere)))
        .isInstanceOf(FfmpegMissing.class)
        .hasMessage(
            """
            The configured ffmpeg cannot be used.
            Tried:
              %s: no programs ffmpeg and ffprobe are there
            Install ffmpeg 5.1 or newer (on Debian: apt install ffmpeg), or say where it is.\
            """,
            nowhere);
    var fake = Files.createDirectory(folder.resolve("fake"));
    for (var name : List.of("ffmpeg", "ffprobe")) {
      Files.writeString(fake.resolve(name), "#!/bin/sh\nexit 3\n");
      assertThat(fake.resolve(name).toFile().setExecutable(true)).isTrue();
    }
    assertThatThrownBy(() -> Ffmpeg.find(folder, Optional.of(fake)))
        .isInstanceOf(FfmpegMissing.class)
        .hasMessageContaining("does not run (exit code 3");
  }

  private static String output(ProcessBuilder builder) throws Exception {
    var process = builder.start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return text;
  }
}
