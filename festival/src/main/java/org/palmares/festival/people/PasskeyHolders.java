package org.palmares.festival.people;

import org.jspecify.annotations.Nullable;
import org.palmares.festival.house.vocabulary.AccountId;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/// Shows people to Spring Security as holders of passkeys: the account's id is the handle, the
/// e-mail address is what a device shows.
@Component
class PasskeyHolders implements PublicKeyCredentialUserEntityRepository {
  private final Accounts accounts;

  PasskeyHolders(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return find(PasskeyRegister.account(handle));
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
    return find(AccountId.of(account));
  }

  @Override
  public void save(PublicKeyCredentialUserEntity holder) {
    throw new UnsupportedOperationException("Accounts are made by signing in: " + holder.getName());
  }

  @Override
  public void delete(Bytes handle) {
    throw new UnsupportedOperationException("Accounts are not deleted here: " + handle);
  }

  private @Nullable PublicKeyCredentialUserEntity find(AccountId account) {
    return accounts
        .find(account)
        .map(person ->
            ImmutablePublicKeyCredentialUserEntity.builder()
                .id(PasskeyRegister.handle(person.id()))
                .name(person.email().value())
                .displayName(person.called())
                .build())
        .orElse(null);
  }
}
