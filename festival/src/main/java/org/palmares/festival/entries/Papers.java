package org.palmares.festival.entries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was put down in writing about entries and is never changed: receipts and overrulings.
@Component
class Papers {
  private final JdbcClient database;

  Papers(JdbcClient database) {
    this.database = database;
  }

  /// Issues a receipt of a number that has been given out. The terms stay accepted from the first
  /// issue on.
  Receipt issue(Entry entry, String number, Optional<Sha256> film) {
    return database
        .sql(
            """
            insert into entries.receipt (entry, issue, receipt, rules, sha256, terms_accepted)
            select :entry, coalesce(max(issue), 0) + 1, :number, :rules, :sha256,
              coalesce(min(terms_accepted), now())
            from entries.receipt where entry = :entry
            returning issue, receipt, rules, sha256, terms_accepted, at\
            """)
        .param("entry", entry.id().value())
        .param("number", number)
        .param("rules", entry.rules())
        .param("sha256", film.map(Sha256::hex).orElse(null))
        .query((row, n) -> receipt(entry.id(), row))
        .single();
  }

  /// The latest issue first.
  List<Receipt> receipts(EntryId entry) {
    return database
        .sql(
            """
            select issue, receipt, rules, sha256, terms_accepted, at from entries.receipt
            where entry = :entry order by issue desc\
            """)
        .param("entry", entry.value())
        .query((row, n) -> receipt(entry, row))
        .list();
  }

  Overruling overrule(EntryId entry, boolean eligible, String reason, AccountId by) {
    return database
        .sql(
            """
            insert into entries.overruling (entry, eligible, reason, decided_by)
            values (:entry, :eligible, :reason, :by)
            returning eligible, reason, decided_by, at\
            """)
        .param("entry", entry.value())
        .param("eligible", eligible)
        .param("reason", reason)
        .param("by", by.value())
        .query((row, n) -> overruling(row))
        .single();
  }

  /// The latest first.
  List<Overruling> overrulings(EntryId entry) {
    return database
        .sql(
            """
            select eligible, reason, decided_by, at from entries.overruling
            where entry = :entry order by at desc\
            """)
        .param("entry", entry.value())
        .query((row, n) -> overruling(row))
        .list();
  }

  private static Overruling overruling(ResultSet row) throws SQLException {
    return new Overruling(
        row.getBoolean("eligible"),
        row.getString("reason"),
        new AccountId(row.getObject("decided_by", UUID.class)),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private static Receipt receipt(EntryId entry, ResultSet row) throws SQLException {
    return new Receipt(
        entry,
        row.getInt("issue"),
        row.getString("receipt"),
        row.getInt("rules"),
        Optional.ofNullable(row.getString("sha256")).map(Sha256::new),
        row.getObject("terms_accepted", OffsetDateTime.class).toInstant(),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
