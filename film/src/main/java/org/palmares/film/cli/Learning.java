package org.palmares.film.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.palmares.film.models.Models;
import org.palmares.film.models.Role;
import picocli.CommandLine.Option;

/// The option by which learned models are brought along.
final class Learning {
  @Option(
      names = "--model",
      paramLabel = "ROLE=FILE",
      description = {
        "Ask a learned model, too: an ONNX file whose role is subject (such as DINO) or",
        "background (such as CLIP's image encoder). May be given once for each role."
      })
  private Map<String, Path> models = new TreeMap<>();

  /// The models that were named.
  ///
  /// @throws IllegalArgumentException when one has no role, or is no model
  Models models() {
    return Models.of(roles());
  }

  private Map<Role, Path> roles() {
    var roles = new EnumMap<Role, Path>(Role.class);
    models.forEach((name, file) ->
        roles.put(
            Role.find(name)
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        "a model is for subject or background, not for \"%s\"".formatted(name))),
            file));
    return roles;
  }
}
