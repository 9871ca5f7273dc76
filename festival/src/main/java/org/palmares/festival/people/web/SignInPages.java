package org.palmares.festival.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Frames;
import org.palmares.festival.house.site.Visitor.Anyone;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.people.Pass;
import org.palmares.festival.people.Person;
import org.palmares.festival.people.SignIns;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in by a link in a letter. A link is looked at with GET and used with POST, so that
/// programs which open every link of a letter use none up.
@Controller
class SignInPages {
  private final SignIns signIns;
  private final Sessions sessions;
  private final Frames frames;

  SignInPages(SignIns signIns, Sessions sessions, Frames frames) {
    this.signIns = signIns;
    this.sessions = sessions;
    this.frames = frames;
  }

  @GetMapping("/sign-in")
  Answer form(Anyone visitor, @RequestParam(defaultValue = "/") String to) {
    String target = Targets.within(to);
    return visitor.person().isPresent()
        ? Answer.seeOther(target)
        : Answer.page("people/sign-in", new SignInView(target, "", Optional.empty()));
  }

  @PostMapping("/sign-in")
  Answer ask(
      Anyone visitor,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request) {
    String target = Targets.within(to);
    if (!EmailAddress.isWellFormed(email)) {
      var wrong = Told.of("people.email.wrong");
      return Answer.correct("people/sign-in", new SignInView(target, email, Optional.of(wrong)));
    }
    var address = new EmailAddress(email);
    signIns.ask(
        address, frames.language(request, visitor.person()), target, request.getRemoteAddr());
    return Answer.page("people/sent", new SentView(address.value(), target));
  }

  @GetMapping("/sign-in/{secret}")
  Answer door(Anyone visitor, @PathVariable String secret) {
    Optional<Pass> pass = signIns.look(secret);
    if (pass.isEmpty()) {
      return closed(visitor, secret);
    }
    if (pass.get().forFirstHost()) {
      return Answer.page("people/first-host", new FirstHostView(secret, "", "", Optional.empty()));
    }
    String email = pass.get().email().map(EmailAddress::value).orElseThrow();
    return Answer.page("people/enter", new EnterView(secret, email));
  }

  @PostMapping("/sign-in/{secret}")
  Answer enter(
      Anyone visitor,
      @PathVariable String secret,
      HttpServletRequest request,
      HttpServletResponse response) {
    return signIns
        .enter(secret)
        .map(entered -> letIn(entered, request, response))
        .orElseGet(() -> closed(visitor, secret));
  }

  @PostMapping("/sign-in/{secret}/host")
  Answer enterAsFirstHost(
      Anyone visitor,
      @PathVariable String secret,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Told> wrong = wrong(email, name);
    if (wrong.isPresent()) {
      return Answer.correct("people/first-host", new FirstHostView(secret, email, name, wrong));
    }
    return signIns
        .enterAsFirstHost(
            secret, new EmailAddress(email), name, frames.language(request, visitor.person()))
        .map(entered -> letIn(entered, request, response))
        .orElseGet(() -> closed(visitor, secret));
  }

  private static Optional<Told> wrong(String email, String name) {
    if (!EmailAddress.isWellFormed(email)) {
      return Optional.of(Told.of("people.email.wrong"));
    }
    if (name.length() > Person.LONGEST_NAME) {
      return Optional.of(Told.of("people.name.too-long", Person.LONGEST_NAME));
    }
    return Optional.empty();
  }

  private Answer letIn(
      SignIns.Entered entered, HttpServletRequest request, HttpServletResponse response) {
    sessions.enter(entered.person().id(), request, response);
    return Answer.seeOther(
        entered.person().name().isEmpty()
            ? "/account?first&to=" + URLEncoder.encode(entered.to(), StandardCharsets.UTF_8)
            : entered.to());
  }

  /// A link that opens no more: on to where it led, for those who are in; for others, the form.
  private Answer closed(Anyone visitor, String secret) {
    String target = signIns.target(secret).orElse("/");
    if (visitor.person().isPresent()) {
      return Answer.seeOther(target, Told.of("people.link.closed-but-in"));
    }
    var view = new SignInView(target, "", Optional.of(Told.of("people.link.closed")));
    return new Answer.Page("people/closed", view, HttpStatus.GONE);
  }
}
