package org.palmares.festival.films;

/// What somebody typed into a role of the credits turns out to be: a person, or a tool that belongs
/// in the list of tools. A role is held by a human or by nobody.
public sealed interface CreditLine {

  /// Somebody.
  record Person(Credit credit) implements CreditLine {}

  /// A tool, as it was typed.
  record IsATool(String typed) implements CreditLine {}

  /// Reads a line of the credits. Only the name in its own script is looked at: 소라 is a person
  /// although her name in Latin letters is a tool's.
  ///
  /// @throws IllegalArgumentException if the name is empty or longer than [Credit#LONGEST_NAME]
  static CreditLine read(Credit.Role role, String name, String latinName) {
    if (Tools.known().isTool(name)) {
      return new IsATool(name.strip());
    }
    return new Person(new Credit(role, name, latinName));
  }
}
