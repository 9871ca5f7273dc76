package org.palmares.festival.people;

import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.people.AccessChanged.Change;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Passkeys: a person's device knows them by face, finger or PIN, and the house knows the device by
/// its public key (WebAuthn). The device must check the person every time.
@Service
@Transactional
public class Passkeys {
  private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);

  /// How many passkeys one person may have.
  public static final int MOST = 20;

  /// How long the name of a passkey may be.
  public static final int LONGEST_LABEL = 100;

  /// A passkey as its owner sees it.
  public record Passkey(String id, String label, Instant made, Instant lastUsed) {}

  private final PasskeyRegister register;
  private final Webauthn4JRelyingPartyOperations party;
  private final ApplicationEventPublisher events;

  Passkeys(
      PasskeyRegister register,
      PasskeyHolders holders,
      ApplicationEventPublisher events,
      @Value("${palmares.address}") URI address) {
    this.register = register;
    this.events = events;
    this.party =
        new Webauthn4JRelyingPartyOperations(
            holders, register, house(address), Set.of(origin(address)));
    party.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    party.setCustomizeCreationOptions(options ->
        options.authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build()));
  }

  /// A name for a passkey as it can be kept.
  public static String tidyLabel(String label) {
    String tidy = label.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    String named = tidy.isEmpty() ? "Passkey" : tidy;
    return named.substring(0, Math.min(named.length(), LONGEST_LABEL));
  }

  /// A person's passkeys, the oldest first.
  @Transactional(readOnly = true)
  public List<Passkey> list(AccountId account) {
    return register.findByUserId(PasskeyRegister.handle(account)).stream()
        .map(key ->
            new Passkey(
                key.getCredentialId().toBase64UrlString(),
                key.getLabel(),
                key.getCreated(),
                key.getLastUsed()))
        .toList();
  }

  /// What a device needs to make a passkey for the person signed in.
  ///
  /// @throws Refused 409 if the person has too many
  @Transactional(readOnly = true)
  public PublicKeyCredentialCreationOptions askToMake(AccountId account) {
    if (list(account).size() >= MOST) {
      throw Refused.notNow(Told.of("people.passkey.most", MOST));
    }
    return party.createPublicKeyCredentialCreationOptions(
        new ImmutablePublicKeyCredentialCreationOptionsRequest(
            UsernamePasswordAuthenticationToken.authenticated(
                account.toString(), null, List.of())));
  }

  /// Keeps the passkey that a device made in answer to what was asked.
  ///
  /// @throws Refused 422 if the answer does not fit
  public void add(
      AccountId account,
      PublicKeyCredentialCreationOptions asked,
      PublicKeyCredential<AuthenticatorAttestationResponse> answer,
      String label) {
    if (!asked.getUser().getId().equals(PasskeyRegister.handle(account))) {
      throw Refused.invalid(Told.of("people.passkey.refused"));
    }
    try {
      party.registerCredential(
          new ImmutableRelyingPartyRegistrationRequest(
              asked, new RelyingPartyPublicKey(answer, label)));
    } catch (DataAccessException down) {
      throw down;
    } catch (RuntimeException unfit) {
      throw refused("A passkey for " + account, unfit);
    }
    events.publishEvent(new AccessChanged(account, Change.PASSKEY_ADDED));
  }

  /// What a device needs to say who holds it.
  @Transactional(readOnly = true)
  public PublicKeyCredentialRequestOptions askWho() {
    return Objects.requireNonNull(
        party.createCredentialRequestOptions(
            new ImmutablePublicKeyCredentialRequestOptionsRequest(null)));
  }

  /// Whose passkey answered.
  ///
  /// @throws Refused 422 if the answer does not fit what was asked, or the passkey is not known
  public AccountId recognise(
      PublicKeyCredentialRequestOptions asked,
      PublicKeyCredential<AuthenticatorAssertionResponse> answer) {
    try {
      return PasskeyRegister.account(
          party.authenticate(new RelyingPartyAuthenticationRequest(asked, answer)).getId());
    } catch (DataAccessException down) {
      throw down;
    } catch (RuntimeException unfit) {
      throw refused("A passkey at the door", unfit);
    }
  }

  /// Removes one of a person's own passkeys.
  ///
  /// @throws Refused 404 if it is not theirs
  public void remove(AccountId account, String id) {
    byte[] credential;
    try {
      credential = Base64.getUrlDecoder().decode(id);
    } catch (IllegalArgumentException e) {
      throw Refused.notHere();
    }
    if (!register.delete(account, new Bytes(credential))) {
      throw Refused.notHere();
    }
    events.publishEvent(new AccessChanged(account, Change.PASSKEY_REMOVED));
  }

  private static Refused refused(String what, RuntimeException why) {
    LOG.info("{} was refused: {}", what, why.toString());
    return Refused.invalid(Told.of("people.passkey.refused"));
  }

  private static PublicKeyCredentialRpEntity house(URI address) {
    return PublicKeyCredentialRpEntity.builder().id(address.getHost()).name("Palmarès").build();
  }

  private static String origin(URI address) {
    return address.getScheme()
        + "://"
        + address.getHost()
        + (address.getPort() < 0 ? "" : ":" + address.getPort());
  }
}
