package org.palmares.festival.house.letters.web;

import java.net.URI;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.palmares.festival.house.letters.FiledLetter;
import org.palmares.festival.house.letters.Mailbox;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Zones;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.LetterId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Lays the letters of the mailbox out, for whoever may see them.
@Component
class MailboxDesk {
  private final Mailbox mailbox;
  private final Zones zones;
  private final URI house;

  MailboxDesk(Mailbox mailbox, Zones zones, @Value("${palmares.address}") URI house) {
    this.mailbox = mailbox;
    this.zones = zones;
    this.house = house;
  }

  Answer list(int page) {
    int number = Pager.number(page);
    List<FiledLetter> letters = mailbox.list(number);
    return page(letters, letters.stream().findFirst(), number);
  }

  Answer letter(String id, int page) {
    int number = Pager.number(page);
    return page(mailbox.list(number), Optional.of(mailbox.get(read(id))), number);
  }

  static LetterId read(String id) {
    try {
      return LetterId.of(id);
    } catch (IllegalArgumentException e) {
      throw Refused.notHere();
    }
  }

  private Answer page(List<FiledLetter> letters, Optional<FiledLetter> open, int page) {
    Map<Optional<EditionId>, ZoneId> known = new HashMap<>();
    Function<FiledLetter, LetterView> view =
        letter ->
            LetterView.of(
                letter,
                mailbox.text(letter),
                house,
                known.computeIfAbsent(letter.letter().edition(), zones::of));
    return Answer.page(
        "letters/mailbox",
        new MailboxView(
            letters.stream().map(view).toList(),
            open.map(view),
            new Pager(page, mailbox.count()),
            mailbox.isLeaving(),
            mailbox.failed()));
  }
}
