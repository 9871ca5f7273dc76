package org.palmares.festival.house.site;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Language;

/// Who is asking. Every page and every call of the API takes exactly one kind of visitor as a
/// parameter, and is reached by that kind alone.
public sealed interface Visitor {

  /// The general public; perhaps somebody we know.
  record Anyone(Optional<SignedIn> person) implements Visitor {}

  /// Somebody with an account, whatever else they are. What is theirs is for the department to
  /// check.
  record SignedIn(AccountId account, EmailAddress email, String name, Language language)
      implements Visitor {}

  /// Runs the edition named by `{edition}` in the address.
  record Organiser(SignedIn person, EditionId edition) implements Visitor {}

  /// Sits on a jury of the edition named by `{edition}` in the address.
  record Juror(SignedIn person, EditionId edition) implements Visitor {}

  /// Opens editions; the owner of this house.
  record Host(SignedIn person) implements Visitor {}
}
