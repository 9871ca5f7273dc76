package org.palmares.festival.awards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.house.vocabulary.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Where awards are written down. Whether an embargo is over is the database's word.
@Component
class AwardBook {
  private static final String ALL =
      "select *, winner is not null and embargo <= now() as revealed from awards.award ";

  private final JdbcClient database;
  private final JsonMapper json;

  AwardBook(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  List<Award> list(EditionId edition) {
    return database
        .sql(ALL + "where edition = :edition order by position, id")
        .param("edition", edition.value())
        .query(this::read)
        .list();
  }

  List<Award> revealed(EditionId edition) {
    return database
        .sql(
            ALL
                + "where edition = :edition and winner is not null and embargo <= now()"
                + " order by position, id")
        .param("edition", edition.value())
        .query(this::read)
        .list();
  }

  /// How many awards are not public, and when the next is announced.
  PublicPalmares secret(EditionId edition, List<Award> revealed) {
    return database
        .sql(
            """
            select count(*) as secret, min(embargo) filter (where embargo > now()) as next
            from awards.award where edition = :edition and (winner is null or embargo > now())\
            """)
        .param("edition", edition.value())
        .query((row, number) ->
            new PublicPalmares(revealed, row.getInt("secret"), moment(row, "next")))
        .single();
  }

  /// An award that nobody else changes before the transaction ends.
  Optional<Award> hold(EditionId edition, AwardId award) {
    return database
        .sql(ALL + "where id = :id and edition = :edition for update")
        .param("id", award.value())
        .param("edition", edition.value())
        .query(this::read)
        .optional();
  }

  /// The secret awards that an entry was to get, held.
  List<Award> holdSecretOf(EditionId edition, EntryId winner) {
    return database
        .sql(ALL + "where edition = :edition and winner = :winner and embargo > now() for update")
        .param("edition", edition.value())
        .param("winner", winner.value())
        .query(this::read)
        .list();
  }

  boolean isPast(Instant moment) {
    return database
        .sql("select cast(:moment as timestamptz) <= now()")
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  Instant now() {
    return database.sql("select now()").query(OffsetDateTime.class).single().toInstant();
  }

  AwardId add(EditionId edition, Prize prize, Instant embargo) {
    UUID id = UUID.randomUUID();
    write(
            """
            insert into awards.award (id, edition, position, name, prize, amount, currency, embargo)
            select :id, :edition, coalesce(max(position), 0) + 1, cast(:name as jsonb), :prize,
              :amount, :currency, :embargo
            from awards.award where edition = :edition\
            """,
            prize)
        .param("id", id)
        .param("edition", edition.value())
        .param("embargo", embargo.atOffset(ZoneOffset.UTC))
        .update();
    return new AwardId(id);
  }

  void rewrite(AwardId award, Prize prize) {
    write(
            """
            update awards.award set name = cast(:name as jsonb), prize = :prize, amount = :amount,
              currency = :currency
            where id = :id\
            """,
            prize)
        .param("id", award.value())
        .update();
  }

  private JdbcClient.StatementSpec write(String sql, Prize prize) {
    return database
        .sql(sql)
        .param("name", json.writeValueAsString(prize.name()))
        .param("prize", prize.gift())
        .param("amount", prize.money().map(Prize.Money::amount).orElse(null))
        .param("currency", prize.money().map(Prize.Money::currency).orElse(null));
  }

  /// Puts an award at a place among the others, from 1.
  void move(EditionId edition, AwardId award, int place) {
    database
        .sql(
            """
            with others as (
              select id, row_number() over (order by position, id) as number
              from awards.award where edition = :edition and id <> :id)
            update awards.award set position = coalesce(
                (select case when number < :place then number else number + 1 end
                 from others where others.id = award.id),
                (select least(:place, count(*) + 1) from others))
            where edition = :edition\
            """)
        .param("id", award.value())
        .param("edition", edition.value())
        .param("place", place)
        .update();
  }

  void give(
      AwardId award, Optional<EntryCard> winner, Optional<Wording> citation, Instant embargo) {
    database
        .sql(
            """
            update awards.award set winner = :winner, film = :film,
              citation = cast(:citation as jsonb), embargo = :embargo
            where id = :id\
            """)
        .param("id", award.value())
        .param("winner", winner.map(card -> card.entry().id().value()).orElse(null))
        .param("film", winner.map(card -> card.film().id().value()).orElse(null))
        .param("citation", citation.map(json::writeValueAsString).orElse(null))
        .param("embargo", embargo.atOffset(ZoneOffset.UTC))
        .update();
  }

  void remove(AwardId award) {
    database.sql("delete from awards.award where id = :id").param("id", award.value()).update();
  }

  boolean isPubliclyAwarded(FilmId film) {
    return database
        .sql("select exists (select from awards.award where film = :film and embargo <= now())")
        .param("film", film.value())
        .query(Boolean.class)
        .single();
  }

  private Award read(ResultSet row, int number) throws SQLException {
    @Nullable UUID winner = row.getObject("winner", UUID.class);
    @Nullable String citation = row.getString("citation");
    @Nullable String currency = row.getString("currency");
    long amount = row.getLong("amount");
    var prize =
        new Prize(
            json.readValue(row.getString("name"), Wording.class),
            row.getString("prize"),
            Optional.ofNullable(currency).map(of -> new Prize.Money(amount, of)));
    return new Award(
        new AwardId(row.getObject("id", UUID.class)),
        row.getInt("position"),
        prize,
        Optional.ofNullable(winner).map(EntryId::new),
        Optional.ofNullable(citation).map(text -> json.readValue(text, Wording.class)),
        moment(row, "embargo").orElseThrow(),
        row.getBoolean("revealed"));
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
