package org.palmares.festival.house.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Told;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.UriComponentsBuilder;

/// What every template gets beside its view: the visitor's language and everything said in it, who
/// is signed in, the token of forms, the doors of the menu.
public final class Frame {
  private final HttpServletRequest request;
  private final Words words;
  private final Language language;
  private final Optional<Visitor.SignedIn> person;
  private final DoorKeeper keeper;
  private final List<Door> doors;
  private final Optional<Told> notice;
  private final boolean demo;

  Frame(
      HttpServletRequest request,
      Words words,
      Language language,
      Optional<Visitor.SignedIn> person,
      DoorKeeper keeper,
      List<Door> doors,
      Optional<Told> notice,
      boolean demo) {
    this.request = request;
    this.words = words;
    this.language = language;
    this.person = person;
    this.keeper = keeper;
    this.doors = doors;
    this.notice = notice;
    this.demo = demo;
  }

  /// Says the words of a key.
  public String say(String key, Object... arguments) {
    return words.say(language, key, arguments);
  }

  /// Says what is told.
  public String say(Told told) {
    return words.say(language, told);
  }

  /// The language of this page.
  public Language language() {
    return language;
  }

  /// All languages of the house, for the switch.
  public List<Language> languages() {
    return List.of(Language.values());
  }

  /// Who is signed in.
  public Optional<Visitor.SignedIn> person() {
    return person;
  }

  /// What is to be said once on this page.
  public Optional<Told> notice() {
    return notice;
  }

  /// The address of this page without its query.
  public String path() {
    return request.getRequestURI();
  }

  /// This page with all that was asked of it, in another language.
  public String in(Language other) {
    return UriComponentsBuilder.newInstance()
        .query(request.getQueryString())
        .replaceQueryParam("lang", other.tag())
        .build()
        .toUriString();
  }

  /// The way to the sign-in page and back to this one.
  public String signIn() {
    return path().startsWith("/sign-in")
        ? "/sign-in"
        : "/sign-in?to=" + URLEncoder.encode(asked(request), StandardCharsets.UTF_8);
  }

  /// What was asked: path and query.
  static String asked(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }

  /// The token that a form carries in the field `_csrf`.
  public String csrf() {
    @Nullable CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    if (token == null) {
      throw new IllegalStateException("No CSRF token on " + request.getRequestURI());
    }
    return token.getToken();
  }

  /// What the visitor is in an edition.
  public Set<Badge> badges(Banner banner) {
    return person.map(p -> keeper.badges(p.account(), banner.edition())).orElse(Set.of());
  }

  /// Whether the visitor may open editions.
  public boolean host() {
    return person.map(p -> keeper.isHost(p.account())).orElse(false);
  }

  /// Whether this house only plays, so that everybody may read its letters.
  public boolean demo() {
    return demo;
  }

  /// The doors of an edition's menu that this visitor may go through.
  public List<Passage> passages(Banner banner) {
    Set<Badge> badges = badges(banner);
    return doors.stream()
        .filter(door -> door.badge().isEmpty() || badges.contains(door.badge().get()))
        .sorted(Comparator.comparingInt(Door::order))
        .map(door -> passage(door, banner))
        .toList();
  }

  /// The edition's menu as it hangs on this page.
  public Menu menu(Banner banner) {
    return Menu.of(passages(banner), path());
  }

  private Passage passage(Door door, Banner banner) {
    String path = door.at(banner.edition());
    return new Passage(say(door.words()), path, path.equals(path()), door.badge().isPresent());
  }

  /// A door as it hangs in this page's menu.
  public record Passage(String name, String path, boolean here, boolean backstage) {}

  /// A day, written out.
  public String date(LocalDate date) {
    return format(FormatStyle.LONG).format(date);
  }

  /// A moment in a zone, written out with the zone's short name.
  public String moment(Instant instant, ZoneId zone) {
    DateTimeFormatter format =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(locale());
    String name =
        zone.equals(ZoneOffset.UTC)
            ? "UTC"
            : DateTimeFormatter.ofPattern("zzz", locale()).format(instant.atZone(zone));
    return format.format(instant.atZone(zone)) + " " + name;
  }

  /// A running time: 4:05.
  public String clock(Duration duration) {
    return Words.clock(duration);
  }

  /// A whole number with its language's grouping.
  public String number(long number) {
    return String.format(locale(), "%,d", number);
  }

  /// A number with so many digits behind the point.
  public String number(double number, int digits) {
    return String.format(locale(), "%,." + digits + "f", number);
  }

  /// Bytes as people read them: 1.4 GB (powers of 1000, as disks are sold).
  public String bytes(long bytes) {
    String[] units = {"B", "kB", "MB", "GB", "TB"};
    double size = bytes;
    int unit = 0;
    while (size >= 999.5 && unit < units.length - 1) {
      size /= 1000;
      unit++;
    }
    return number(size, unit == 0 || size >= 99.95 ? 0 : 1) + " " + units[unit];
  }

  /// A country by its ISO 3166 code, named in this language.
  public String country(String code) {
    return Locale.of("", code).getDisplayCountry(locale());
  }

  /// A language by its BCP 47 tag, named in this language.
  public String languageName(String tag) {
    return Locale.forLanguageTag(tag).getDisplayName(locale());
  }

  private DateTimeFormatter format(FormatStyle style) {
    return DateTimeFormatter.ofLocalizedDate(style).withLocale(locale());
  }

  private Locale locale() {
    return language.locale();
  }
}
