package org.palmares.film.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.palmares.film.CopyFailed;
import org.palmares.film.FfmpegMissing;
import org.palmares.film.Film;
import org.palmares.film.Inspection;
import org.palmares.film.Inspector;
import org.palmares.film.Reports;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `palmares inspect FILE...`: what a festival must know about films, without a festival.
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Says what is in a film file and whether a festival can show it.",
    description = {
      "",
      "Decodes each film once, in a guarded process, and prints what was found:",
      "length, picture, sound, subtitles and whatever is wrong with it.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every file is a film that can be shown",
      "1:at least one file is no film, is damaged, or has a finding or a rule that fails",
      "2:wrong usage",
      "3:a file is missing or cannot be opened, or no ffmpeg runs here"
    })
public final class InspectCommand implements Callable<Integer> {
  private static final int SHOWABLE = 0;
  private static final int NOT_SHOWABLE = 1;
  private static final int WRONG_USAGE = 2;
  private static final int TROUBLE = 3;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Film files; - is not a file.")
  private List<String> files = new ArrayList<>();

  @Option(names = "--json", description = "Print a JSON array, one object for each file.")
  private boolean json;

  @Option(
      names = "--html",
      paramLabel = "OUT",
      description = "Write a report with pictures, one page with everything inside.")
  private @Nullable Path html;

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      description = {
        "Measure each film by a delivery profile: screener, prores, projection, dcp-house,",
        "film-school, online, or a JSON file."
      })
  private @Nullable String profile;

  @Mixin private Learning learning = new Learning();

  @Mixin private Tooling tooling = new Tooling();

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Runs this command alone.
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new InspectCommand()).execute(arguments));
  }

  @Override
  public Integer call() {
    try {
      var asked = Optional.ofNullable(profile).map(Asked::of);
      return inspect(tooling.inspector().with(learning.models()), asked);
    } catch (IllegalArgumentException e) {
      complain(e);
      return WRONG_USAGE;
    } catch (FfmpegMissing | UncheckedIOException e) {
      complain(e);
      return TROUBLE;
    }
  }

  private int inspect(Inspector inspector, Optional<Asked> asked) {
    var studies = new ArrayList<HtmlReport.Entry>();
    var inspections = new ArrayList<Inspection>();
    int worst = SHOWABLE;
    try (var pictures = new Scratch(html != null)) {
      for (var name : files) {
        if (isPackage(name)) {
          worst = Math.max(worst, NOT_SHOWABLE);
          continue;
        }
        var study = study(inspector, name, pictures, asked);
        study.ifPresent(studies::add);
        study.ifPresent(it -> inspections.add(it.study().inspection()));
        int code =
            study
                .map(it -> showable(it.study().inspection(), asked) ? SHOWABLE : NOT_SHOWABLE)
                .orElse(TROUBLE);
        worst = Math.max(worst, code);
      }
      write(studies);
    }
    if (json) {
      out()
          .println(
              asked
                  .map(it -> Reports.json(inspections, it.profile()))
                  .orElseGet(() -> Reports.json(inspections)));
    }
    out().flush();
    return worst;
  }

  /// Whether it is a cinema package, of which only the name is read, and told.
  private boolean isPackage(String name) {
    try {
      var folder = Path.of(name);
      if (CinemaPackage.is(folder)) {
        var into = json ? spec.commandLine().getErr() : out();
        new CinemaPackage(folder).lines().forEach(into::println);
        return true;
      }
    } catch (InvalidPathException noPath) {
      return false; // which is told where it is opened
    }
    return false;
  }

  private static boolean showable(Inspection inspection, Optional<Asked> asked) {
    return inspection.showable()
        && !(inspection instanceof Film film && asked.filter(it -> it.failedBy(film)).isPresent());
  }

  private void write(List<HtmlReport.Entry> studies) {
    Path target = html;
    if (target == null) {
      return;
    }
    try {
      Files.writeString(target, HtmlReport.of(studies));
    } catch (IOException e) {
      throw new UncheckedIOException(target + " cannot be written", e);
    }
  }

  private Optional<HtmlReport.Entry> study(
      Inspector inspector, String name, Scratch pictures, Optional<Asked> asked) {
    try {
      var file = Path.of(name);
      if (!Files.isRegularFile(file)) {
        var what = Files.exists(file) ? "this is no file" : "there is no such file";
        spec.commandLine().getErr().println("palmares: " + TextReport.safe(name) + ": " + what);
        return Optional.empty();
      }
      var folder = pictures.folder();
      var study =
          html == null
              ? inspector.study(file, progress -> {})
              : inspector.study(file, folder, progress -> {});
      if (!json) {
        new TextReport(study.inspection()).lines().forEach(out()::println);
        if (study.inspection() instanceof Film film) {
          asked.ifPresent(it -> it.lines(film).forEach(out()::println));
        }
        out().flush();
      }
      return Optional.of(new HtmlReport.Entry(study, folder));
    } catch (InvalidPathException | UncheckedIOException | CopyFailed e) {
      complain(e);
      return Optional.empty();
    }
  }

  private void complain(RuntimeException e) {
    var reason = e.getCause() == null ? "" : ": " + e.getCause().getMessage();
    var message = String.valueOf(e.getMessage()) + reason;
    message
        .lines()
        .forEach(it -> spec.commandLine().getErr().println("palmares: " + TextReport.safe(it)));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
