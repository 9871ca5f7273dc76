package org.palmares.film.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.palmares.film.FilmBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `palmares bench film`: what inspecting a film costs on this machine.
@Command(
    name = "film",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Measures the inspection of a film beside decoding it and nothing more.")
public final class FilmBenchCommand implements Callable<Integer> {
  @Mixin private Tooling tooling = new Tooling();

  @Option(
      names = "--film",
      paramLabel = "FILE",
      description = "Measure with this film instead of a generated minute of 1920 x 1080.")
  private @Nullable Path film;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    out.printf("%-56s %12s   %s%n", "what", "measured", "aim");
    new FilmBench(tooling.ffmpeg(), tooling.rooms())
        .measure(
            Optional.ofNullable(film),
            it -> {
              out.printf("%-56s %9.2f %-3s  %s%n", it.what(), it.measured(), it.unit(), it.aim());
              out.flush();
            });
    return 0;
  }
}
