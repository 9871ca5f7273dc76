package org.palmares.festival.films;

/// What somebody typed into a role of the credits turns out to be: a person, or a tool that belongs
/// in the list of tools. A role is held by a human or by nobody.
public sealed interface CreditLine {

  /// Somebody.
  record Person(Credit credit) implements CreditLine {}

  /// A tool, as it was typed.
  record IsATool(String typed) implements CreditLine {}

  /// Reads a line of the credits. A tool in any script is one, and so is a name that only sounds
  /// like a tool's where its Latin letters spell the tool: 소라 is a person, 소라 written "Sora" is
  /// asked for her family name.
  ///
  /// @throws IllegalArgumentException if the name is empty or longer than [Credit#LONGEST_NAME]
  static CreditLine read(Credit.Role role, String name, String latinName) {
    if (Tools.known().isTool(name) || Tools.known().isTool(name, latinName)) {
      return new IsATool(name.strip());
    }
    return new Person(new Credit(role, name, latinName));
  }
}
