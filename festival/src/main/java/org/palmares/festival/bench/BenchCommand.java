package org.palmares.festival.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.palmares.film.cli.FilmBenchCommand;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `palmares bench`: takes the house's figures on this machine.
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    subcommands = FilmBenchCommand.class,
    description =
        "Measures start, uploads, pages and memory of a house of its own, in about five minutes.")
public final class BenchCommand implements Callable<Integer> {
  @Option(
      names = "--entries",
      paramLabel = "N",
      defaultValue = "2000",
      description = "Entries of the edition whose pages are measured (default: 2000).")
  private int entries = 2000;

  @Option(
      names = "--uploads",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Slow uploads at once, 100 kB/s each (default: 1000).")
  private int uploads = 1000;

  @Option(
      names = "--size",
      paramLabel = "MIB",
      defaultValue = "1024",
      description = "Size of the one quick upload in MiB (default: 1024).")
  private int mebibytes = 1024;

  @Override
  public Integer call() throws Exception {
    Path place = Files.createTempDirectory("palmares-bench");
    try {
      measure(place);
      return 0;
    } finally {
      FileSystemUtils.deleteRecursively(place);
    }
  }

  private void measure(Path place) throws IOException, InterruptedException {
    System.out.printf("%-52s %12s   %s%n", "what", "measured", "aim");
    try (BenchHouse house = BenchHouse.open(place.resolve("house"), List.of())) {
      say("start, new database, to the first page", house.startSeconds(), "s", "at most 12 s");
    }
    try (BenchHouse house =
        BenchHouse.open(place.resolve("house"), List.of("--entries", String.valueOf(entries)))) {
      say("start, existing database, to the first page", house.startSeconds(), "s", "at most 5 s");
      house.awaitSeeds();
      say("resident, idle: the house", house.residentMegabytes(), "MB", "");
      new PagesBench(house, entries).measure();
      new UploadBench(house, place, mebibytes).measure();
      new SlowUploadsBench(house, uploads).measure();
      say("resident, at the end: the house", house.residentMegabytes(), "MB", "at most 400 MB");
      say("resident, at the end: its PostgreSQL", house.databaseMegabytes(), "MB", "");
    }
  }

  static void say(String what, double measured, String unit, String aim) {
    System.out.printf("%-52s %9.2f %-3s  %s%n", what, measured, unit, aim);
  }
}
