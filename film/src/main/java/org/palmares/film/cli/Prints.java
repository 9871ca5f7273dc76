package org.palmares.film.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.palmares.film.Inspector;
import org.palmares.film.likeness.NamedFingerprint;

/// Takes the fingerprints of films that were named at a terminal, and remembers what went wrong.
final class Prints {
  private static final int NO_FILM = 1;
  private static final int TROUBLE = 3;

  private final PrintWriter errors;
  private int worst;

  Prints(PrintWriter errors) {
    this.errors = errors;
  }

  /// The fingerprints of those that are films, in their order.
  List<NamedFingerprint> list(Inspector inspector, List<String> files) {
    var films = new ArrayList<NamedFingerprint>();
    for (var name : files) {
      try {
        var file = Path.of(name);
        if (Files.isRegularFile(file)) {
          var study = inspector.study(file, progress -> {});
          var sha256 = study.inspection().file().sha256();
          study
              .fingerprint()
              .ifPresentOrElse(
                  it -> films.add(new NamedFingerprint(name, sha256, it)),
                  () -> say(name, study.inspection().findings().getFirst().sentence(), NO_FILM));
        } else {
          say(name, Files.exists(file) ? "this is no file" : "there is no such file", TROUBLE);
        }
      } catch (InvalidPathException e) {
        say(name, "this is no name of a file", TROUBLE);
      }
    }
    return films;
  }

  /// What keeps the whole command from going on.
  int trouble(RuntimeException e) {
    var reason = e.getCause() == null ? "" : ": " + e.getCause().getMessage();
    errors.println("palmares: " + TextReport.safe(e.getMessage() + reason));
    return TROUBLE;
  }

  /// The exit code: the gravest of what happened.
  int worst() {
    return worst;
  }

  private void say(String name, String what, int code) {
    errors.println("palmares: " + TextReport.safe(name) + ": " + what);
    worst = Math.max(worst, code);
  }
}
