package org.palmares.film;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// The answer to "what is in this file?": a film, no film, or a film that cannot be read.
///
/// None of the three is an error of the program; each carries findings in words. Only [Film] can be
/// copied for viewing.
@JsonPropertyOrder("schema")
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "verdict")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Film.class, name = "film"),
  @JsonSubTypes.Type(value = Inspection.NotAFilm.class, name = "not_a_film"),
  @JsonSubTypes.Type(value = Inspection.Unreadable.class, name = "unreadable")
})
public sealed interface Inspection permits Film, Inspection.NotAFilm, Inspection.Unreadable {

  /// The version of the report's schema; 2 since a film's contents are measured.
  @JsonProperty("schema")
  default int schema() {
    return 2;
  }

  FileFacts file();

  /// What was found, the gravest first; empty only for a film in which nothing was found.
  List<Finding> findings();

  Tools tools();

  /// Whether a festival can show it: a film without a finding that fails.
  default boolean showable() {
    return this instanceof Film
        && findings().stream().noneMatch(finding -> finding.level() == Finding.Level.FAIL);
  }

  /// Something else than a film: empty, a text, a photograph, a playlist, sound alone.
  record NotAFilm(FileFacts file, List<Finding> findings, Tools tools) implements Inspection {
    public NotAFilm {
      findings = List.copyOf(findings);
    }
  }

  /// It begins like a film, but is damaged, too large, or kept its reader busy for too long.
  record Unreadable(FileFacts file, List<Finding> findings, Tools tools) implements Inspection {
    public Unreadable {
      findings = List.copyOf(findings);
    }
  }
}
