package org.palmares.festival.people.web;

import io.swagger.v3.oas.annotations.Operation;
import org.palmares.festival.house.site.Visitor.SignedIn;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells a program for whom it acts.
@RestController
class Me {
  private final People people;

  Me(People people) {
    this.people = people;
  }

  /// The person behind a call.
  ///
  /// @param account the account's id
  /// @param email where letters go
  /// @param name how to address them; empty if they did not say
  /// @param language BCP 47 tag of the language of pages and letters
  /// @param host whether they may open editions
  record Myself(String account, String email, String name, String language, boolean host) {}

  @GetMapping("/api/me")
  @Operation(summary = "The person for whom this call is made")
  Myself me(SignedIn visitor) {
    Person person = people.get(visitor.account());
    return new Myself(
        person.id().toString(),
        person.email().value(),
        person.name(),
        person.language().tag(),
        person.host());
  }
}
