package org.palmares.festival.house.letters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palmares.festival.house.letters.FiledLetter;
import org.palmares.festival.house.letters.LettersWanted;
import org.palmares.festival.house.letters.LettersWanted.Side;
import org.palmares.festival.house.letters.Outbox;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Banner;
import org.palmares.festival.house.site.Banners;
import org.palmares.festival.house.site.Door;
import org.palmares.festival.house.site.Frames;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Visitor.Organiser;
import org.palmares.festival.house.site.Words;
import org.palmares.festival.house.site.Zones;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Told;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The letters of an edition: read before they leave, looked after when they come back.
@Controller
class OutboxPages {
  private final Outbox outbox;
  private final ObjectProvider<Banners> banners;
  private final Frames frames;
  private final Words words;
  private final Zones zones;
  private final URI house;

  OutboxPages(
      Outbox outbox,
      ObjectProvider<Banners> banners,
      Frames frames,
      Words words,
      Zones zones,
      @Value("${palmares.address}") URI house) {
    this.outbox = outbox;
    this.banners = banners;
    this.frames = frames;
    this.words = words;
    this.zones = zones;
    this.house = house;
  }

  @Bean
  static Door outboxDoor() {
    return Door.forBadge(Badge.ORGANISER, "letters.door", "/e/{edition}/outbox", 65);
  }

  @GetMapping("/e/{edition}/outbox")
  Answer outbox(
      Organiser organiser,
      @RequestParam(defaultValue = "waiting") String side,
      @RequestParam(defaultValue = "") String purpose,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(required = false) @Nullable String letter,
      HttpServletRequest request) {
    LettersWanted wanted = wanted(side, purpose, q, page);
    Outbox.Found found = outbox.list(organiser.edition(), wanted);
    Optional<FiledLetter> open =
        letter == null
            ? found.letters().stream().findFirst()
            : Optional.of(outbox.get(organiser.edition(), MailboxDesk.read(letter)));
    Language language = frames.language(request, Optional.of(organiser.person()));
    return Answer.page("letters/outbox", view(organiser, wanted, found, open, language));
  }

  @PostMapping("/e/{edition}/outbox/{letter}/try-again")
  Answer tryAgain(Organiser organiser, @PathVariable String letter) {
    boolean done = outbox.tryAgain(organiser.edition(), MailboxDesk.read(letter));
    return Answer.seeOther(
        "/e/" + organiser.edition() + "/outbox?side=failed",
        Told.of(done ? "letters.tried-again" : "letters.not-failed"));
  }

  @PostMapping("/e/{edition}/outbox/try-all-again")
  Answer tryAllAgain(Organiser organiser) {
    int all = outbox.tryAllAgain(organiser.edition());
    return Answer.seeOther(
        "/e/" + organiser.edition() + "/outbox?side=failed",
        Told.of("letters.all-tried-again", Integer.toString(all)));
  }

  /// What a request wants to see.
  ///
  /// @throws Refused 400 if there is no such side
  static LettersWanted wanted(String side, String purpose, String words, int page) {
    Side wanted =
        Arrays.stream(Side.values())
            .filter(known -> known.name().equalsIgnoreCase(side))
            .findFirst()
            .orElseThrow(() -> Refused.malformed(Told.of("letters.no-such-side")));
    Optional<String> given = Optional.of(purpose).filter(text -> !text.isBlank());
    String searched = words.replace('\0', ' ');
    return new LettersWanted(
        wanted, given, searched.substring(0, Math.min(searched.length(), 200)), Pager.number(page));
  }

  private OutboxView view(
      Organiser organiser,
      LettersWanted wanted,
      Outbox.Found found,
      Optional<FiledLetter> open,
      Language language) {
    ZoneId zone = zones.of(Optional.of(organiser.edition()));
    return new OutboxView(
        organiser.edition(),
        banner(organiser, language),
        wanted,
        outbox.count(organiser.edition()),
        purposes(organiser, language),
        found.letters().stream().map(letter -> view(letter, zone)).toList(),
        open.map(letter -> view(letter, zone)),
        new Pager(wanted.page(), found.all()));
  }

  private Optional<Banner> banner(Organiser organiser, Language language) {
    return banners.stream()
        .flatMap(known -> known.banner(organiser.edition(), language).stream())
        .findFirst();
  }

  private List<OutboxView.Purpose> purposes(Organiser organiser, Language language) {
    return outbox.purposes(organiser.edition()).stream()
        .map(purpose -> new OutboxView.Purpose(purpose, name(purpose, language)))
        .toList();
  }

  /// A department says how its letters are called in `letters.purpose.` and the purpose.
  private String name(String purpose, Language language) {
    String key = "letters.purpose." + purpose;
    return words.knows(key) ? words.say(language, key) : purpose;
  }

  private LetterView view(FiledLetter letter, ZoneId zone) {
    return LetterView.of(letter, letter.textForOthers(), house, zone);
  }
}
