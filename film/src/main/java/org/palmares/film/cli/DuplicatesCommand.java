package org.palmares.film.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.palmares.film.FfmpegMissing;
import org.palmares.film.likeness.Duplicates;
import org.palmares.film.likeness.Pair;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `palmares duplicates FILE...`: which of these films show the same seconds.
@Command(
    name = "duplicates",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Says which films are the same, re-cut, or contained in another, and where.",
    description = {
      "",
      "Inspects each film once and compares all with each other, by picture, sound and",
      "rhythm; also when one was scaled, cropped, mirrored, graded, sped up or re-ordered.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all files are films and were compared, whether alike or not",
      "1:at least one file is no film that can be read",
      "2:wrong usage",
      "3:a file is missing or cannot be opened, or no ffmpeg runs here"
    })
public final class DuplicatesCommand implements Callable<Integer> {
  @Parameters(arity = "2..*", paramLabel = "FILE", description = "Film files.")
  private List<String> files = new ArrayList<>();

  @Option(names = "--json", description = "Print a JSON array, one object for each pair.")
  private boolean json;

  @Mixin private Tooling tooling = new Tooling();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var prints = new Prints(spec.commandLine().getErr());
    try {
      var films = prints.list(tooling.inspector(), files);
      print(Duplicates.among(films));
    } catch (FfmpegMissing | UncheckedIOException e) {
      return prints.trouble(e);
    }
    return prints.worst();
  }

  private void print(List<Pair> pairs) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Alike.json(pairs));
    } else if (pairs.isEmpty()) {
      out.println("No two of these films are alike.");
    } else {
      pairs.forEach(it -> new Alike(it).lines(Optional.empty()).forEach(out::println));
    }
    out.flush();
  }
}
