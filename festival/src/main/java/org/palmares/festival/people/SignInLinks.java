package org.palmares.festival.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Links that sign somebody in, once and within a time. Times are the database's.
@Repository
class SignInLinks {
  private static final String GOOD =
      """
       where hash = :hash and used is null and expires > now()
         and (email is not null or not exists (select from people.account where host))\
      """;
  private static final String PASS = " email, language, target ";

  private final JdbcClient database;

  SignInLinks(JdbcClient database) {
    this.database = database;
  }

  Secret make(Pass pass, Duration validity, Optional<String> askedFrom) {
    if (!validity.isPositive()) {
      throw new IllegalArgumentException("A link valid for " + validity + " is never valid");
    }
    Secret secret = Secret.fresh();
    database
        .sql(
            """
            insert into people.sign_in_link (hash, email, language, target, asked_from, expires)
            values (:hash, :email, :language, :target, :from, now() + :seconds * interval '1 second')\
            """)
        .param("hash", secret.hash())
        .param("email", pass.email().map(EmailAddress::value).orElse(null))
        .param("language", pass.language().tag())
        .param("target", pass.to())
        .param("from", askedFrom.orElse(null))
        .param("seconds", validity.toSeconds())
        .update();
    return secret;
  }

  /// Whom a link would sign in now; looking does not use it up.
  Optional<Pass> look(Secret secret) {
    return database
        .sql("select" + PASS + "from people.sign_in_link" + GOOD)
        .param("hash", secret.hash())
        .query(SignInLinks::pass)
        .optional();
  }

  /// Uses a link up; of several at the same moment one gets it.
  Optional<Pass> use(Secret secret, boolean forFirstHost) {
    return database
        .sql(
            "update people.sign_in_link set used = now()"
                + GOOD
                + " and (email is null) = :first returning"
                + PASS)
        .param("hash", secret.hash())
        .param("first", forFirstHost)
        .query(SignInLinks::pass)
        .optional();
  }

  /// Where a link led that may be used up by now.
  Optional<String> target(Secret secret) {
    return database
        .sql("select target from people.sign_in_link where hash = :hash")
        .param("hash", secret.hash())
        .query(String.class)
        .optional();
  }

  /// How many links an address was sent on its own request within the hour; until the transaction
  /// ends nobody else counts the same address.
  int askedFor(EmailAddress email) {
    lock("address " + email);
    return count("email", email.value());
  }

  /// How many links a client of the network asked for within the hour.
  int askedFrom(String client) {
    lock("client " + client);
    return count("asked_from", client);
  }

  void forgetFirstHost() {
    database.sql("delete from people.sign_in_link where email is null").update();
  }

  /// Removes what can sign nobody in any more and no limit counts any more.
  void tidy() {
    database
        .sql(
            """
            delete from people.sign_in_link
            where expires < now() - interval '30 days' and made < now() - interval '1 day'\
            """)
        .update();
  }

  private int count(String column, String value) {
    return database
        .sql(
            "select count(*) from people.sign_in_link where asked_from is not null and "
                + column
                + " = :value and made > now() - interval '1 hour'")
        .param("value", value)
        .query(Integer.class)
        .single();
  }

  private void lock(String what) {
    database
        .sql("select 1 from pg_advisory_xact_lock(hashtextextended(:what, 11))")
        .param("what", what)
        .query(Integer.class)
        .single();
  }

  private static Pass pass(ResultSet row, int number) throws SQLException {
    return new Pass(
        Optional.ofNullable(row.getString("email")).map(EmailAddress::new),
        Language.of(row.getString("language")),
        row.getString("target"));
  }
}
