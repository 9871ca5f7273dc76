package org.palmares.festival.edition.web;

import java.util.List;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Visitor;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.people.People;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page: all editions.
@Controller
class HomePage {
  private final Editions editions;
  private final People people;

  HomePage(Editions editions, People people) {
    this.editions = editions;
    this.people = people;
  }

  @GetMapping("/")
  Answer show(Visitor.Anyone anyone) {
    return Answer.page(
        "edition/home",
        new HomeView(
            editions.listFor(anyone.person().map(Visitor.SignedIn::account)),
            editions.hidden(),
            editions.now(),
            with(anyone, Badge.JUROR),
            with(anyone, Badge.ORGANISER)));
  }

  /// The editions in which a visitor wears a badge.
  private List<EditionId> with(Visitor.Anyone visitor, Badge badge) {
    return visitor
        .person()
        .map(person -> people.editions(person.account(), badge))
        .orElse(List.of());
  }
}
