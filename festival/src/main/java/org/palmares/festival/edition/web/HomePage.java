package org.palmares.festival.edition.web;

import org.palmares.festival.edition.Editions;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page: all editions.
@Controller
class HomePage {
  private final Editions editions;

  HomePage(Editions editions) {
    this.editions = editions;
  }

  @GetMapping("/")
  Answer show(Visitor.Anyone anyone) {
    return Answer.page(
        "edition/home",
        new HomeView(
            editions.listFor(anyone.person().map(Visitor.SignedIn::account)),
            editions.hidden(),
            editions.now()));
  }
}
