package org.palmares.festival.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where editions lie in the database; the only place that knows its tables.
@Component
class Archive {
  private static final String EDITIONS =
      """
      select e.*, r.regulations
      from edition.edition e
      join edition.regulations r on r.edition = e.id and r.version = e.version
      """;

  private final JdbcClient database;

  Archive(JdbcClient database) {
    this.database = database;
  }

  /// Whether the address was still free.
  boolean add(Edition edition, AccountId by) {
    int added =
        database
            .sql(
                """
                insert into edition.edition
                  (id, name, invitation, zone, opens, deadline, hue, blind, contact, version, opened_by)
                values (:id, :name::jsonb, :invitation::jsonb, :zone, :opens, :deadline, :hue, :blind,
                  :contact, :version, :by)
                on conflict do nothing
                """)
            .param("id", edition.id().value())
            .param("name", RegulationsAsJson.write(edition.name()))
            .param("invitation", RegulationsAsJson.write(edition.invitation()))
            .param("zone", edition.zone().getId())
            .param("opens", Timestamp.from(edition.opens()))
            .param("deadline", Timestamp.from(edition.deadline()))
            .param("hue", edition.hue())
            .param("blind", edition.blind())
            .param("contact", edition.contact())
            .param("version", edition.regulations().version())
            .param("by", by.value())
            .update();
    return added == 1;
  }

  void hide(EditionId id) {
    database
        .sql("update edition.edition set announced = null where id = :id")
        .param("id", id.value())
        .update();
  }

  /// Whether it was hidden until now.
  boolean announce(EditionId id) {
    return database
            .sql(
                "update edition.edition set announced = now() where id = :id and announced is null")
            .param("id", id.value())
            .update()
        == 1;
  }

  Set<EditionId> hidden() {
    return Set.copyOf(
        database
            .sql("select id from edition.edition where announced is null")
            .query((row, number) -> new EditionId(row.getString(1)))
            .list());
  }

  boolean isHidden(EditionId id) {
    return database
        .sql("select exists (select from edition.edition where id = :id and announced is null)")
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  void add(EditionId id, Regulations regulations, String reason, AccountId by) {
    database
        .sql(
            """
            insert into edition.regulations (edition, version, regulations, reason, made_by)
            values (:id, :version, :regulations::jsonb, :reason, :by)
            """)
        .param("id", id.value())
        .param("version", regulations.version())
        .param("regulations", RegulationsAsJson.write(regulations))
        .param("reason", reason)
        .param("by", by.value())
        .update();
  }

  Optional<Edition> find(EditionId id) {
    return database
        .sql(EDITIONS + "where e.id = :id")
        .param("id", id.value())
        .query(Archive::edition)
        .optional();
  }

  /// Nobody else changes the edition until the transaction ends.
  Optional<Edition> findForChange(EditionId id) {
    return database
        .sql(EDITIONS + "where e.id = :id for update of e")
        .param("id", id.value())
        .query(Archive::edition)
        .optional();
  }

  List<Edition> list() {
    return database
        .sql(
            EDITIONS
                + """
                order by case when now() < opens then 1 when now() < deadline then 0 else 2 end,
                  abs(extract(epoch from deadline - now())), e.id
                """)
        .query(Archive::edition)
        .list();
  }

  Optional<Regulations> find(EditionId id, int version) {
    return database
        .sql("select regulations from edition.regulations where edition = :id and version = :v")
        .param("id", id.value())
        .param("v", version)
        .query((row, number) -> RegulationsAsJson.readRegulations(row.getString(1)))
        .optional();
  }

  void putInForce(EditionId id, int version) {
    database
        .sql("update edition.edition set version = :version where id = :id")
        .param("version", version)
        .param("id", id.value())
        .update();
  }

  void rewrite(Edition edition) {
    database
        .sql(
            """
            update edition.edition
            set name = :name::jsonb, invitation = :invitation::jsonb, blind = :blind,
              contact = :contact
            where id = :id
            """)
        .param("name", RegulationsAsJson.write(edition.name()))
        .param("invitation", RegulationsAsJson.write(edition.invitation()))
        .param("blind", edition.blind())
        .param("contact", edition.contact())
        .param("id", edition.id().value())
        .update();
  }

  /// Whether the calendar was corrected; by the database's clock the call must not be open yet.
  boolean correct(EditionId id, ZoneId zone, Instant opens, Instant deadline) {
    return database
            .sql(
                """
                update edition.edition set zone = :zone, opens = :opens, deadline = :deadline
                where id = :id and now() < opens
                """)
            .param("zone", zone.getId())
            .param("opens", Timestamp.from(opens))
            .param("deadline", Timestamp.from(deadline))
            .param("id", id.value())
            .update()
        == 1;
  }

  /// Whether the deadline was moved; the database itself compares it with the one it holds.
  boolean moveDeadline(EditionId id, Instant deadline) {
    return database
            .sql(
                "update edition.edition set deadline = :deadline where id = :id and deadline <"
                    + " :deadline")
            .param("deadline", Timestamp.from(deadline))
            .param("id", id.value())
            .update()
        == 1;
  }

  void add(EditionId id, Instant former, Instant deadline, String reason, AccountId by) {
    database
        .sql(
            """
            insert into edition.extension (edition, number, former, deadline, reason, made_by)
            select :id, count(*) + 1, :former, :deadline, :reason, :by
            from edition.extension where edition = :id
            """)
        .param("id", id.value())
        .param("former", Timestamp.from(former))
        .param("deadline", Timestamp.from(deadline))
        .param("reason", reason)
        .param("by", by.value())
        .update();
  }

  Optional<Boolean> holdOpen(EditionId id) {
    return database
        .sql(
            """
            select opens <= now() and now() < deadline and announced is not null
            from edition.edition where id = :id for share
            """)
        .param("id", id.value())
        .query(Boolean.class)
        .optional();
  }

  Instant now() {
    return database.sql("select now()").query(Timestamp.class).single().toInstant();
  }

  /// All versions, the oldest first.
  List<Version> versions(EditionId id) {
    return database
        .sql("select * from edition.regulations where edition = :id order by version")
        .param("id", id.value())
        .query((row, number) ->
            new Version(
                RegulationsAsJson.readRegulations(row.getString("regulations")),
                instant(row, "made_at"),
                row.getString("reason"),
                AccountId.of(row.getString("made_by"))))
        .list();
  }

  List<Extension> extensions(EditionId id) {
    return database
        .sql("select * from edition.extension where edition = :id order by number desc")
        .param("id", id.value())
        .query((row, number) ->
            new Extension(
                instant(row, "former"),
                instant(row, "deadline"),
                instant(row, "made_at"),
                row.getString("reason"),
                AccountId.of(row.getString("made_by"))))
        .list();
  }

  private static Edition edition(ResultSet row, int number) throws SQLException {
    return new Edition(
        new EditionId(row.getString("id")),
        RegulationsAsJson.readWording(row.getString("name")),
        RegulationsAsJson.readWording(row.getString("invitation")),
        ZoneId.of(row.getString("zone")),
        instant(row, "opens"),
        instant(row, "deadline"),
        row.getInt("hue"),
        row.getBoolean("blind"),
        row.getString("contact"),
        RegulationsAsJson.readRegulations(row.getString("regulations")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  /// One version of the regulations as it was made.
  record Version(Regulations regulations, Instant at, String reason, AccountId by) {
    Amendment amends(Version former) {
      return new Amendment(
          regulations.version(), at, reason, Changes.between(former.regulations, regulations), by);
    }
  }
}
