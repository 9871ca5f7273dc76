package org.palmares.film.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.palmares.film.FfmpegMissing;
import org.palmares.film.likeness.Duplicates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `palmares compare A B`: which seconds of two films are the same.
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Says which seconds of two films are the same, if any.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:both were compared, whether alike or not",
      "1:at least one file is no film that can be read",
      "2:wrong usage",
      "3:a file is missing or cannot be opened, or no ffmpeg runs here"
    })
public final class CompareCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "A", description = "A film file.")
  private String a = "";

  @Parameters(index = "1", paramLabel = "B", description = "Another.")
  private String b = "";

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Mixin private Tooling tooling = new Tooling();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var prints = new Prints(spec.commandLine().getErr());
    try {
      var films = prints.list(tooling.inspector(), List.of(a, b));
      if (films.size() == 2) {
        var pair = Duplicates.compare(films.getFirst(), films.getLast());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
          out.println(Alike.json(pair));
        } else {
          var verdict = pair.likeness().isDuplicate() ? "the same footage" : "not the same film";
          new Alike(pair).lines(Optional.of(verdict)).forEach(out::println);
        }
        out.flush();
      }
    } catch (FfmpegMissing | UncheckedIOException e) {
      return prints.trouble(e);
    }
    return prints.worst();
  }
}
