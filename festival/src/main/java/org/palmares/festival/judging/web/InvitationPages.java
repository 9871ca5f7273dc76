package org.palmares.festival.judging.web;

import org.palmares.festival.edition.Editions;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Visitor.SignedIn;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.judging.Jury;
import org.palmares.festival.judging.Seat;
import org.palmares.festival.people.People;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where somebody who was invited says yes or no.
@Controller
class InvitationPages {
  private final Jury jury;
  private final Editions editions;
  private final People people;

  InvitationPages(Jury jury, Editions editions, People people) {
    this.jury = jury;
    this.editions = editions;
    this.people = people;
  }

  @GetMapping("/e/{edition}/invitation")
  Answer read(SignedIn person, @PathVariable String edition) {
    EditionId id = Addresses.edition(edition);
    Seat seat = jury.get(id, person.account());
    return switch (seat.state()) {
      case INVITED ->
          Answer.page(
              "judging/invitation",
              new InvitationView(editions.get(id), seat, people.get(seat.inviter()).called()));
      case ACCEPTED -> Answer.seeOther("/e/" + id + "/screening-room");
      case DECLINED, LEFT -> OffTheJury.answer(editions, seat);
    };
  }

  @PostMapping("/e/{edition}/invitation/accept")
  Answer accept(SignedIn person, @PathVariable String edition) {
    EditionId id = Addresses.edition(edition);
    jury.accept(id, person.account());
    return Answer.seeOther(
        "/e/" + id + "/screening-room/conflicts", Told.of("judging.invitation.accepted"));
  }

  @PostMapping("/e/{edition}/invitation/decline")
  Answer decline(SignedIn person, @PathVariable String edition) {
    jury.decline(Addresses.edition(edition), person.account());
    return Answer.seeOther("/", Told.of("judging.invitation.declined"));
  }
}
