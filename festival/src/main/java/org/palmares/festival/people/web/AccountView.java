package org.palmares.festival.people.web;

import java.util.List;
import java.util.Optional;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.people.ApiTokens;
import org.palmares.festival.people.Passkeys;
import org.palmares.festival.people.Person;

/// A person's own page.
///
/// @param name as written last, which may be wrong
/// @param onward where a newcomer goes on to after saying their name
/// @param secret the token just made, shown this once
public record AccountView(
    Person person,
    String name,
    List<Passkeys.Passkey> passkeys,
    List<ApiTokens.Token> tokens,
    Optional<String> onward,
    Optional<String> secret,
    Optional<Told> wrongName,
    Optional<Told> wrongToken) {}
