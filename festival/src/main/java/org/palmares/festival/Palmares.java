package org.palmares.festival;

import java.net.BindException;
import org.palmares.cellar.CellarException;
import org.palmares.festival.bench.BenchCommand;
import org.palmares.film.FfmpegMissing;
import org.palmares.film.cli.CompareCommand;
import org.palmares.film.cli.DuplicatesCommand;
import org.palmares.film.cli.InspectCommand;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command `palmares`: opens the house, or looks at a film without one.
@Command(
    name = "palmares",
    mixinStandardHelpOptions = true,
    version = "Palmarès 0.1.0",
    description =
        "Runs a festival of films made with AI, from the call for entries to the closing night.",
    subcommands = {
      ServeCommand.class,
      DemoCommand.class,
      WorkerCommand.class,
      BenchCommand.class,
      BenchHouseCommand.class,
      TrainCommand.class,
      InspectCommand.class,
      CompareCommand.class,
      DuplicatesCommand.class
    })
public final class Palmares {
  private Palmares() {}

  /// Runs one command and ends with its exit code, unless it keeps a server open.
  public static void main(String[] arguments) {
    int code =
        new CommandLine(new Palmares())
            .setExecutionExceptionHandler((failure, line, parsed) -> explain(failure))
            .execute(arguments);
    if (code != ServeCommand.STAYS_OPEN) {
      System.exit(code);
    }
  }

  /// What a person can do something about is said in a sentence; anything else is ours to mend and
  /// is shown whole.
  private static int explain(Exception failure) throws Exception {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CellarException
          || cause instanceof FfmpegMissing
          || cause instanceof Unusable) {
        System.err.println("palmares: " + cause.getMessage());
        return 1;
      }
      if (cause instanceof PortInUseException taken) {
        System.err.println(
            "palmares: port " + taken.getPort() + " is taken; choose another one with --port");
        return 1;
      }
      if (cause instanceof BindException) {
        System.err.println("palmares: cannot answer there, choose another --bind: " + cause);
        return 1;
      }
    }
    throw failure;
  }
}
