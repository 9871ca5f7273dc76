package org.palmares.festival.films;

/// A person in a role. A tool is never one: tools stand in the data sheet's list of tools.
///
/// `name` in its own script, `latinName` in Latin letters (may be empty where the name is).
/// [CreditLine#read] turns what somebody typed into one of these, or says that it is a tool.
public record Credit(Role role, String name, String latinName) {
  /// The longest name, in UTF-16 units.
  public static final int LONGEST_NAME = 200;

  public Credit {
    name = name.strip();
    latinName = latinName.strip();
    if (name.isEmpty()) {
      throw new IllegalArgumentException("A credit as " + role + " without a name");
    }
    if (name.length() > LONGEST_NAME || latinName.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "The name of a credit has " + name.length() + " characters: at most " + LONGEST_NAME);
    }
    if (Tools.known().isTool(name)) {
      throw new IllegalArgumentException(
          "'" + name + "' as " + role + " is a tool: name it in the list of tools");
    }
  }

  /// What people do for a film.
  public enum Role {
    DIRECTOR,
    WRITER,
    PRODUCER,
    AI_ARTIST,
    CINEMATOGRAPHER,
    EDITOR,
    COMPOSER,
    SOUND,
    CAST,
    VOICE,
    OTHER
  }
}
