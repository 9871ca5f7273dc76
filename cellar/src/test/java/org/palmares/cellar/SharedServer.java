package org.palmares.cellar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Programs unpacked once, and a house founded once, below `target/`, for tests of what comes after
/// that.
final class SharedServer {
  private static final Path TEMPLATE = Path.of("target", "template");

  private SharedServer() {}

  /// Lends the programs to a house that is still to be founded.
  static void lend(Path data) throws IOException {
    var plan = CellarPlan.in(data);
    plan.lay();
    Files.createSymbolicLink(plan.server(), template().server());
  }

  /// Moves a founded house in, and lends it the programs.
  static void furnish(Path data) throws IOException {
    lend(data);
    var plan = CellarPlan.in(data);
    var template = template();
    Files.copy(template.keys(), plan.keys(), StandardCopyOption.COPY_ATTRIBUTES);
    try (var paths = Files.walk(template.cluster())) {
      paths.forEach(
          path -> copy(path, plan.cluster().resolve(template.cluster().relativize(path))));
    }
  }

  static void takeBack(Path data) throws IOException {
    if (Files.isSymbolicLink(CellarPlan.in(data).server())) {
      Files.delete(CellarPlan.in(data).server());
    }
  }

  private static synchronized CellarPlan template() {
    var plan = CellarPlan.in(TEMPLATE);
    if (!Files.isDirectory(plan.cluster())) {
      Cellar.open(TEMPLATE).close();
    }
    return plan;
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
