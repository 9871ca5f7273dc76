package org.palmares.festival.people;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palmares.festival.house.vocabulary.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/// The public keys of passkeys as they lie in the database. (The repository that Spring Security
/// brings knows no schemas.)
@Repository
class PasskeyRegister implements UserCredentialRepository {
  private final JdbcClient database;

  PasskeyRegister(JdbcClient database) {
    this.database = database;
  }

  /// The handle under which an authenticator knows an account: the 16 bytes of its id.
  static Bytes handle(AccountId account) {
    UUID id = account.value();
    return new Bytes(
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array());
  }

  /// The account of a handle.
  static AccountId account(Bytes handle) {
    ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
    if (bytes.remaining() != 16) {
      throw new IllegalArgumentException(
          "The handle " + handle + " has " + bytes.remaining() + " bytes, not 16");
    }
    return new AccountId(new UUID(bytes.getLong(), bytes.getLong()));
  }

  @Override
  public void delete(Bytes credential) {
    throw new UnsupportedOperationException("Removed by its owner alone: " + credential);
  }

  boolean delete(AccountId account, Bytes credential) {
    return database
            .sql("delete from people.passkey where credential = :id and account = :account")
            .param("id", credential.getBytes())
            .param("account", account.value())
            .update()
        == 1;
  }

  @Override
  public void save(CredentialRecord passkey) {
    int saved =
        database
            .sql(
                """
                insert into people.passkey (credential, account, public_key, signature_count,
                  uv_initialized, backup_eligible, backup_state, transports, attestation_object,
                  client_data, label, made, last_used)
                values (:credential, :account, :key, :count, :uv, :eligible, :state, :transports,
                  :attestation, :data, :label, :made, :used)
                on conflict (credential) do update set signature_count = excluded.signature_count,
                  uv_initialized = excluded.uv_initialized, backup_state = excluded.backup_state,
                  last_used = excluded.last_used
                where passkey.account = excluded.account\
                """)
            .param("credential", passkey.getCredentialId().getBytes())
            .param("account", account(passkey.getUserEntityUserId()).value())
            .param("key", passkey.getPublicKey().getBytes())
            .param("count", passkey.getSignatureCount())
            .param("uv", passkey.isUvInitialized())
            .param("eligible", passkey.isBackupEligible())
            .param("state", passkey.isBackupState())
            .param("transports", transports(passkey))
            .param("attestation", bytes(passkey.getAttestationObject(), "attestation object"))
            .param("data", bytes(passkey.getAttestationClientDataJSON(), "client data"))
            .param("label", passkey.getLabel())
            .param("made", Timestamp.from(passkey.getCreated()))
            .param("used", Timestamp.from(passkey.getLastUsed()))
            .update();
    if (saved == 0) {
      throw new IllegalArgumentException(
          "Passkey " + passkey.getCredentialId().toBase64UrlString() + " belongs to somebody else");
    }
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
    return database
        .sql("select * from people.passkey where credential = :id")
        .param("id", credential.getBytes())
        .query(PasskeyRegister::passkey)
        .optional()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes user) {
    return database
        .sql("select * from people.passkey where account = :account order by made, credential")
        .param("account", account(user).value())
        .query(PasskeyRegister::passkey)
        .list();
  }

  private static String transports(CredentialRecord passkey) {
    return passkey.getTransports().stream()
        .map(AuthenticatorTransport::getValue)
        .sorted()
        .collect(Collectors.joining(","));
  }

  private static byte[] bytes(@Nullable Bytes bytes, String what) {
    if (bytes == null) {
      throw new IllegalArgumentException("A passkey without " + what);
    }
    return bytes.getBytes();
  }

  private static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential")))
        .userEntityUserId(handle(new AccountId(row.getObject("account", UUID.class))))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .signatureCount(row.getLong("signature_count"))
        .uvInitialized(row.getBoolean("uv_initialized"))
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backup_state"))
        .transports(
            Arrays.stream(row.getString("transports").split(","))
                .filter(name -> !name.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet()))
        .attestationObject(new Bytes(row.getBytes("attestation_object")))
        .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
        .label(row.getString("label"))
        .created(row.getTimestamp("made").toInstant())
        .lastUsed(row.getTimestamp("last_used").toInstant())
        .build();
  }
}
