package org.palmares.festival.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.people.AccessChanged.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keys that a person gives to programs which act for them. The house keeps only their SHA-256.
@Service
@Transactional
public class ApiTokens {
  /// How many tokens one person may have.
  public static final int MOST = 20;

  /// How long the name of a token may be.
  public static final int LONGEST_NAME = 100;

  /// A token by its name; the secret itself is shown once, when it is made.
  public record Token(UUID id, String name, Instant made, Optional<Instant> lastUsed) {}

  private final JdbcClient database;
  private final ApplicationEventPublisher events;

  ApiTokens(JdbcClient database, ApplicationEventPublisher events) {
    this.database = database;
    this.events = events;
  }

  /// Makes a token and says its secret, this once.
  ///
  /// @throws Refused 422 if the name is empty or too long, 409 if there are too many
  public String make(AccountId account, String name) {
    String tidy = name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (tidy.isEmpty() || tidy.length() > LONGEST_NAME) {
      throw Refused.invalid(Told.of("people.token.name", LONGEST_NAME));
    }
    if (list(account).size() >= MOST) {
      throw Refused.notNow(Told.of("people.token.most", MOST));
    }
    Secret secret = new Secret("pal_" + Secret.fresh().text());
    database
        .sql(
            """
            insert into people.api_token (id, account, name, hash)
            values (:id, :account, :name, :hash)\
            """)
        .param("id", AccountId.fresh().value())
        .param("account", account.value())
        .param("name", tidy)
        .param("hash", secret.hash())
        .update();
    events.publishEvent(new AccessChanged(account, Change.TOKEN_MADE));
    return secret.text();
  }

  /// A person's tokens, the latest first.
  @Transactional(readOnly = true)
  public List<Token> list(AccountId account) {
    return database
        .sql(
            """
            select id, name, made, last_used from people.api_token
            where account = :account order by made desc, id desc\
            """)
        .param("account", account.value())
        .query((row, n) ->
            new Token(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getTimestamp("made").toInstant(),
                Optional.ofNullable(row.getTimestamp("last_used")).map(Timestamp::toInstant)))
        .list();
  }

  /// Revokes one of a person's own tokens, with effect on the next request.
  ///
  /// @throws Refused 404 if it is not theirs
  public void revoke(AccountId account, UUID token) {
    int revoked =
        database
            .sql("delete from people.api_token where id = :id and account = :account")
            .param("id", token)
            .param("account", account.value())
            .update();
    if (revoked == 0) {
      throw Refused.notHere();
    }
    events.publishEvent(new AccessChanged(account, Change.TOKEN_REVOKED));
  }

  /// Whose program shows this secret.
  public Optional<AccountId> find(String secret) {
    byte[] hash = new Secret(secret).hash();
    Optional<UUID> account =
        database
            .sql("select account from people.api_token where hash = :hash")
            .param("hash", hash)
            .query(UUID.class)
            .optional();
    account.ifPresent(known -> noteUse(hash));
    return account.map(AccountId::new);
  }

  private void noteUse(byte[] hash) {
    database
        .sql(
            """
            update people.api_token set last_used = now() where hash = :hash
              and (last_used is null or last_used < now() - interval '1 minute')\
            """)
        .param("hash", hash)
        .update();
  }
}
