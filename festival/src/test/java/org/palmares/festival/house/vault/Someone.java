package org.palmares.festival.house.vault;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.palmares.festival.TestHouse;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.people.People;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// A person with a session of their own.
record Someone(AccountId account, String cookie) {

  static Someone signedIn(TestHouse house, Language language) {
    var email = new EmailAddress(TestHouse.unique("someone") + "@example.org");
    AccountId account = house.bean(People.class).join(email, "Someone", language).id();
    SessionRepository<?> sessions = house.bean(SessionRepository.class);
    return new Someone(account, "palmares=" + session(sessions, account));
  }

  private static <S extends Session> String session(
      SessionRepository<S> sessions, AccountId account) {
    S session = sessions.createSession();
    var token =
        UsernamePasswordAuthenticationToken.authenticated(account.toString(), null, List.of());
    session.setAttribute("SPRING_SECURITY_CONTEXT", new SecurityContextImpl(token));
    sessions.save(session);
    return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
  }
}
