package org.palmares.festival.house.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Told;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Puts the frame around a page: finds out who asks, and in which language to answer.
@Component
public class Frames {
  static final String LANGUAGE_COOKIE = "language";
  private static final String NOTICE = "notice";

  private final Words words;
  private final DoorKeeper keeper;
  private final List<Door> doors;
  private final boolean demo;

  Frames(
      Words words,
      DoorKeeper keeper,
      List<Door> doors,
      @Value("${palmares.demo:false}") boolean demo) {
    this.words = words;
    this.keeper = keeper;
    this.doors = doors;
    this.demo = demo;
  }

  /// The frame for this request; a notice left by the request before is shown once.
  public Frame around(HttpServletRequest request) {
    Optional<Visitor.SignedIn> person = person();
    return new Frame(
        request,
        words,
        language(request, person),
        person,
        keeper,
        doors,
        takeNotice(request),
        demo);
  }

  /// Who is signed in now, if anybody; asked anew for every request.
  public Optional<Visitor.SignedIn> person() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null
        || !authentication.isAuthenticated()
        || authentication instanceof AnonymousAuthenticationToken) {
      return Optional.empty();
    }
    return keeper.find(AccountId.of(authentication.getName()));
  }

  /// The language to answer in: chosen just now, chosen before, the person's own, the browser's,
  /// English.
  public Language language(HttpServletRequest request, Optional<Visitor.SignedIn> person) {
    return Stream.of(
            Optional.ofNullable(request.getParameter("lang")),
            cookie(request),
            person.map(p -> p.language().tag()),
            Optional.ofNullable(request.getHeader("Accept-Language"))
                .map(h -> request.getLocale().toLanguageTag()))
        .flatMap(Optional::stream)
        .findFirst()
        .map(Language::of)
        .orElse(Language.ENGLISH);
  }

  static void leaveNotice(HttpServletRequest request, Told notice) {
    request
        .getSession()
        .setAttribute(
            NOTICE,
            new LeftNotice(
                notice.key(), notice.arguments().stream().map(Frames::carried).toList()));
  }

  /// Numbers stay numbers and moments stay moments, so that the sentence can count and date them.
  private static Serializable carried(Object argument) {
    return switch (argument) {
      case Number number -> number;
      case Instant moment -> moment;
      case ZonedDateTime moment -> moment;
      case LocalDate day -> day;
      case Duration time -> time;
      default -> argument.toString();
    };
  }

  private static Optional<Told> takeNotice(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(NOTICE) instanceof LeftNotice left)) {
      return Optional.empty();
    }
    session.removeAttribute(NOTICE);
    return Optional.of(new Told(left.key(), List.copyOf(left.arguments())));
  }

  private static Optional<String> cookie(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(LANGUAGE_COOKIE))
        .map(Cookie::getValue)
        .findFirst();
  }

  /// A notice on its way through the session: texts, numbers and times only.
  record LeftNotice(String key, List<Serializable> arguments) implements Serializable {}
}
