package org.palmares.festival.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The register of accounts and badges as it lies in the database.
@Repository
class Accounts {
  private static final String COLUMNS =
      "select a.id, a.email, a.name, a.language, a.host from people.account a ";

  private final JdbcClient database;

  Accounts(JdbcClient database) {
    this.database = database;
  }

  Optional<Person> find(AccountId id) {
    return database
        .sql(COLUMNS + "where a.id = :id")
        .param("id", id.value())
        .query(Accounts::person)
        .optional();
  }

  Optional<Person> find(EmailAddress email) {
    return database
        .sql(COLUMNS + "where a.email = :email")
        .param("email", email.value())
        .query(Accounts::person)
        .optional();
  }

  List<Person> list(Collection<AccountId> ids) {
    UUID[] values = ids.stream().map(AccountId::value).toArray(UUID[]::new);
    return database
        .sql(COLUMNS + "where a.id = any(:ids)")
        .param("ids", values)
        .query(Accounts::person)
        .list();
  }

  boolean insert(Person person) {
    return database
            .sql(
                """
                insert into people.account (id, email, name, language)
                values (:id, :email, :name, :language) on conflict (email) do nothing\
                """)
            .param("id", person.id().value())
            .param("email", person.email().value())
            .param("name", person.name())
            .param("language", person.language().tag())
            .update()
        == 1;
  }

  void rename(AccountId id, String name, Language language) {
    database
        .sql("update people.account set name = :name, language = :language where id = :id")
        .param("id", id.value())
        .param("name", name)
        .param("language", language.tag())
        .update();
  }

  boolean makeHost(AccountId id) {
    return database
            .sql("update people.account set host = true where id = :id and not host")
            .param("id", id.value())
            .update()
        == 1;
  }

  boolean hasHost() {
    return database
        .sql("select exists (select from people.account where host)")
        .query(Boolean.class)
        .single();
  }

  boolean give(AccountId to, EditionId edition, Badge badge) {
    return database
            .sql(
                """
                insert into people.badge (account, edition, badge)
                values (:account, :edition, :badge) on conflict do nothing\
                """)
            .param("account", to.value())
            .param("edition", edition.value())
            .param("badge", badge.name())
            .update()
        == 1;
  }

  boolean take(AccountId from, EditionId edition, Badge badge) {
    return database
            .sql(
                """
                delete from people.badge
                where account = :account and edition = :edition and badge = :badge\
                """)
            .param("account", from.value())
            .param("edition", edition.value())
            .param("badge", badge.name())
            .update()
        == 1;
  }

  List<Badge> badges(AccountId account, EditionId edition) {
    return database
        .sql("select badge from people.badge where account = :account and edition = :edition")
        .param("account", account.value())
        .param("edition", edition.value())
        .query((row, n) -> Badge.valueOf(row.getString(1)))
        .list();
  }

  List<Person> wearing(EditionId edition, Badge badge) {
    return database
        .sql(
            COLUMNS
                + """
                join people.badge b on b.account = a.id
                where b.edition = :edition and b.badge = :badge order by a.name, a.email\
                """)
        .param("edition", edition.value())
        .param("badge", badge.name())
        .query(Accounts::person)
        .list();
  }

  List<EditionId> editions(AccountId id, Badge badge) {
    return database
        .sql(
            """
            select edition from people.badge where account = :account and badge = :badge
            order by given desc, edition\
            """)
        .param("account", id.value())
        .param("badge", badge.name())
        .query((row, n) -> new EditionId(row.getString(1)))
        .list();
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    return new Person(
        new AccountId(row.getObject("id", UUID.class)),
        new EmailAddress(row.getString("email")),
        row.getString("name"),
        Language.of(row.getString("language")),
        row.getBoolean("host"));
  }
}
