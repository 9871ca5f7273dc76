package org.palmares.festival.judging.web;

import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.judging.Seat;
import org.springframework.http.HttpStatus;

/// Told to somebody who follows an old letter and is not on the jury any more.
public record OffTheJury(Edition edition, Seat seat) {

  /// There is no room for them, and the page says why.
  static Answer answer(Editions editions, Seat seat) {
    return new Answer.Page(
        "judging/off", new OffTheJury(editions.get(seat.edition()), seat), HttpStatus.NOT_FOUND);
  }
}
