package org.palmares.festival.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Visitor.Anyone;
import org.palmares.festival.house.site.Visitor.SignedIn;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.people.Passkeys;
import org.springframework.http.MediaType;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What `passkeys.js` calls. Each question to a device is kept in the session and answered once.
@RestController
class PasskeyCalls {
  private static final String TO_MAKE = PasskeyCalls.class.getName() + ".to-make";
  private static final String WHO = PasskeyCalls.class.getName() + ".who";

  private static final int LONGEST_ANSWER = 64 * 1024;

  private final Passkeys passkeys;
  private final Sessions sessions;
  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  PasskeyCalls(Passkeys passkeys, Sessions sessions) {
    this.passkeys = passkeys;
    this.sessions = sessions;
  }

  /// Where to go on to.
  record Onward(String to) {}

  @PostMapping(value = "/account/passkeys/question", produces = MediaType.APPLICATION_JSON_VALUE)
  String askToMake(SignedIn person, HttpServletRequest request) {
    PublicKeyCredentialCreationOptions question = passkeys.askToMake(person.account());
    request.getSession().setAttribute(TO_MAKE, question);
    return json.writeValueAsString(question);
  }

  @PostMapping("/account/passkeys")
  Onward add(
      SignedIn person, @RequestParam(defaultValue = "") String label, HttpServletRequest request)
      throws IOException {
    if (!(take(request, TO_MAKE) instanceof PublicKeyCredentialCreationOptions question)) {
      throw Refused.notNow(Told.of("people.passkey.refused"));
    }
    var passkey =
        read(
            request, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
    passkeys.add(person.account(), question, passkey, Passkeys.tidyLabel(label));
    return new Onward("/account");
  }

  @PostMapping(value = "/sign-in/passkey/question", produces = MediaType.APPLICATION_JSON_VALUE)
  String askWho(Anyone visitor, HttpServletRequest request) {
    PublicKeyCredentialRequestOptions question = passkeys.askWho();
    request.getSession().setAttribute(WHO, question);
    return json.writeValueAsString(question);
  }

  @PostMapping("/sign-in/passkey")
  Onward enter(
      Anyone visitor,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (!(take(request, WHO) instanceof PublicKeyCredentialRequestOptions question)) {
      throw Refused.notNow(Told.of("people.passkey.refused"));
    }
    var passkey =
        read(request, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
    sessions.enter(passkeys.recognise(question, passkey), request, response);
    return new Onward(Targets.within(to));
  }

  private static @Nullable Object take(HttpServletRequest request, String question) {
    HttpSession session = request.getSession();
    Object asked = session.getAttribute(question);
    session.removeAttribute(question);
    return asked;
  }

  private <T> T read(HttpServletRequest request, TypeReference<T> type) throws IOException {
    byte[] answer = request.getInputStream().readNBytes(LONGEST_ANSWER + 1);
    if (answer.length > LONGEST_ANSWER) {
      throw Refused.tooLarge();
    }
    try {
      return json.readValue(answer, type);
    } catch (JacksonException | IllegalArgumentException e) {
      throw Refused.malformed(Told.of("site.malformed"));
    }
  }
}
