package org.palmares.festival.house.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Event;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Remembers every event, in the transaction in which it happens. Lines are added, never changed:
/// the database itself refuses.
@Service
public class Ledger {
  /// How many lines a page has.
  public static final int PAGE = 200;

  private final JdbcClient database;
  private final JsonMapper json;
  private final ObjectProvider<Discretion> discretions;

  Ledger(JdbcClient database, JsonMapper json, ObjectProvider<Discretion> discretions) {
    this.database = database;
    this.json = json;
    this.discretions = discretions;
  }

  /// Writes an event down.
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void remember(Event event) {
    database
        .sql(
            """
            insert into ledger.line (edition, kind, subject, by, facts)
            values (:edition, :kind, :subject, :by, cast(:facts as jsonb))\
            """)
        .param("edition", event.edition().map(EditionId::value).orElse(null))
        .param("kind", event.getClass().getSimpleName())
        .param("subject", event.subject())
        .param("by", event.by().map(AccountId::value).orElse(null))
        .param("facts", json.writeValueAsString(event))
        .update();
  }

  /// The lines of an edition before a number as one of its organisers may read them.
  public List<Line> list(EditionId edition, long before, AccountId reader) {
    List<Predicate<Line>> hidden =
        discretions.stream().map(discretion -> discretion.hides(edition, reader)).toList();
    return list(edition, before).stream()
        .map(line -> hidden.stream().anyMatch(hides -> hides.test(line)) ? line.veiled() : line)
        .toList();
  }

  /// The lines of an edition before a number, newest first, at most 200.
  public List<Line> list(EditionId edition, long before) {
    return database
        .sql(
            """
            select number, at, kind, subject, by, facts::text as facts from ledger.line
            where edition = :edition and number < :before order by number desc limit :most\
            """)
        .param("edition", edition.value())
        .param("before", before)
        .param("most", PAGE)
        .query((row, n) ->
            new Line(
                row.getLong("number"),
                row.getObject("at", java.time.OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getString("subject"),
                Optional.ofNullable(row.getString("by")).map(AccountId::of),
                row.getString("facts")))
        .list();
  }

  /// One line of the ledger: `facts` is the event as JSON.
  public record Line(
      long number, Instant at, String kind, String subject, Optional<AccountId> by, String facts) {
    /// The same without its facts.
    Line veiled() {
      return new Line(number, at, kind, subject, by, "{}");
    }
  }
}
