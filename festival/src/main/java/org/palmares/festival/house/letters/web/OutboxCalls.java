package org.palmares.festival.house.letters.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palmares.festival.house.letters.FiledLetter;
import org.palmares.festival.house.letters.LettersWanted;
import org.palmares.festival.house.letters.Outbox;
import org.palmares.festival.house.site.Visitor.Organiser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The outbox for programs.
@RestController
class OutboxCalls {
  private final Outbox outbox;

  OutboxCalls(Outbox outbox) {
    this.outbox = outbox;
  }

  /// One page of an edition's letters.
  ///
  /// @param counts how many letters there are on each side: waiting, leaving, gone, failed
  /// @param found how many letters fit what was asked for
  record Letters(Map<String, Integer> counts, int found, int page, List<OneLetter> letters) {}

  /// One letter; links that sign its reader in are cut short.
  record OneLetter(
      String id,
      String to,
      String language,
      String subject,
      String text,
      String purpose,
      String about,
      String state,
      int attempts,
      @Nullable String lastError,
      Instant written,
      @Nullable Instant sent) {
    static OneLetter of(FiledLetter filed) {
      return new OneLetter(
          filed.id().toString(),
          filed.letter().to().value(),
          filed.letter().language().tag(),
          filed.letter().subject(),
          filed.textForOthers(),
          filed.letter().purpose(),
          filed.letter().about(),
          filed.state().name(),
          filed.attempts(),
          filed.lastError().orElse(null),
          filed.written(),
          filed.sent().orElse(null));
    }
  }

  @GetMapping("/api/editions/{edition}/outbox")
  @Operation(summary = "The edition's letters: waiting, leaving, gone or failed, 50 on a page")
  Letters letters(
      Organiser organiser,
      @RequestParam(defaultValue = "waiting") String side,
      @RequestParam(defaultValue = "") String purpose,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page) {
    LettersWanted wanted = OutboxPages.wanted(side, purpose, q, page);
    Outbox.Found found = outbox.list(organiser.edition(), wanted);
    Map<String, Integer> counts =
        outbox.count(organiser.edition()).entrySet().stream()
            .collect(
                Collectors.toMap(
                    count -> count.getKey().name().toLowerCase(java.util.Locale.ROOT),
                    Map.Entry::getValue,
                    Integer::sum,
                    java.util.TreeMap::new));
    return new Letters(
        counts, found.all(), wanted.page(), found.letters().stream().map(OneLetter::of).toList());
  }

  /// How many letters are on their way again.
  record TriedAgain(int letters) {}

  @PostMapping("/api/editions/{edition}/outbox/{letter}/try-again")
  @Operation(summary = "Send a letter that was given up once more")
  TriedAgain tryAgain(Organiser organiser, @PathVariable String letter) {
    return new TriedAgain(outbox.tryAgain(organiser.edition(), MailboxDesk.read(letter)) ? 1 : 0);
  }

  @PostMapping("/api/editions/{edition}/outbox/try-all-again")
  @Operation(summary = "Send all letters that were given up once more")
  TriedAgain tryAllAgain(Organiser organiser) {
    return new TriedAgain(outbox.tryAllAgain(organiser.edition()));
  }
}
