package org.palmares.festival.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Visitor.SignedIn;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.people.ApiTokens;
import org.palmares.festival.people.Passkeys;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a person can change about themselves and about how they come in.
@Controller
class AccountPages {
  private static final String PAGE = "people/account";

  private final People people;
  private final Passkeys passkeys;
  private final ApiTokens tokens;
  private final Sessions sessions;

  AccountPages(People people, Passkeys passkeys, ApiTokens tokens, Sessions sessions) {
    this.people = people;
    this.passkeys = passkeys;
    this.tokens = tokens;
    this.sessions = sessions;
  }

  @GetMapping("/account")
  Answer account(
      SignedIn person,
      @RequestParam(required = false) @Nullable String first,
      @RequestParam(defaultValue = "/") String to) {
    Optional<String> onward = first == null ? Optional.empty() : Optional.of(Targets.within(to));
    return Answer.page(PAGE, view(person, person.name(), onward, Optional.empty()));
  }

  @PostMapping("/account")
  Answer rename(
      SignedIn person,
      @RequestParam(defaultValue = "") String name,
      @RequestParam String lang,
      @RequestParam(required = false) @Nullable String to) {
    Optional<String> onward = Optional.ofNullable(to).map(Targets::within);
    if (name.length() > Person.LONGEST_NAME) {
      var wrong = Told.of("people.name.too-long", Person.LONGEST_NAME);
      return Answer.correct(PAGE, view(person, name, onward, Optional.of(wrong)));
    }
    people.rename(person.account(), name, Language.of(lang));
    return Answer.seeOther(onward.orElse("/account"), Told.of("people.account.kept"));
  }

  @PostMapping("/account/tokens")
  Answer makeToken(SignedIn person, @RequestParam(defaultValue = "") String name) {
    AccountView view = view(person, person.name(), Optional.empty(), Optional.empty());
    try {
      String secret = tokens.make(person.account(), name);
      AccountView fresh = view(person, person.name(), Optional.empty(), Optional.empty());
      return Answer.page(PAGE, with(fresh, Optional.of(secret), Optional.empty()));
    } catch (Refused refused) {
      return Answer.correct(PAGE, with(view, Optional.empty(), Optional.of(refused.reason())));
    }
  }

  @PostMapping("/account/tokens/{token}/revoke")
  Answer revokeToken(SignedIn person, @PathVariable UUID token) {
    tokens.revoke(person.account(), token);
    return Answer.seeOther("/account", Told.of("people.token.revoked"));
  }

  @PostMapping("/account/passkeys/{passkey}/remove")
  Answer removePasskey(SignedIn person, @PathVariable String passkey) {
    passkeys.remove(person.account(), passkey);
    return Answer.seeOther("/account", Told.of("people.passkey.removed"));
  }

  @PostMapping("/account/sign-out-everywhere")
  Answer signOutEverywhere(SignedIn person, HttpServletRequest request) {
    sessions.leaveEverywhere(person.account(), request);
    return Answer.seeOther("/sign-in", Told.of("people.signed-out-everywhere"));
  }

  private AccountView view(
      SignedIn person, String name, Optional<String> onward, Optional<Told> wrongName) {
    return new AccountView(
        people.get(person.account()),
        name,
        passkeys.list(person.account()),
        tokens.list(person.account()),
        onward,
        Optional.empty(),
        wrongName,
        Optional.empty());
  }

  private static AccountView with(
      AccountView view, Optional<String> secret, Optional<Told> wrongToken) {
    return new AccountView(
        view.person(),
        view.name(),
        view.passkeys(),
        view.tokens(),
        view.onward(),
        secret,
        view.wrongName(),
        wrongToken);
  }
}
