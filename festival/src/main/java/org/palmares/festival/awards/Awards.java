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
import org.palmares.festival.entries.Eligibility;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.house.vocabulary.Wording;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The prizes of the editions. What the public sees is chosen by the database's clock, award by
/// award.
@Service
@Transactional
public class Awards {
  private final JdbcClient database;
  private final Entries entries;
  private final ApplicationEventPublisher announcements;
  private final JsonMapper json;

  Awards(
      JdbcClient database,
      Entries entries,
      ApplicationEventPublisher announcements,
      JsonMapper json) {
    this.database = database;
    this.entries = entries;
    this.announcements = announcements;
    this.json = json;
  }

  /// All awards of an edition, secret ones too; for organisers only.
  @Transactional(readOnly = true)
  public List<Award> list(EditionId edition) {
    return database
        .sql(
            """
            select *, winner is not null and embargo <= now() as revealed
            from awards.award where edition = :edition order by position, id\
            """)
        .param("edition", edition.value())
        .query(this::read)
        .list();
  }

  /// What the public may read at this moment by the database's clock.
  @Transactional(readOnly = true)
  public PublicPalmares palmares(EditionId edition) {
    List<Award> revealed =
        database
            .sql(
                """
                select *, true as revealed from awards.award
                where edition = :edition and winner is not null and embargo <= now()
                order by position, id\
                """)
            .param("edition", edition.value())
            .query(this::read)
            .list();
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

  /// Adds an award that is not given yet.
  public AwardId add(EditionId edition, int position, Wording name, String prize, Instant embargo) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into awards.award (id, edition, position, name, prize, embargo)
            values (:id, :edition, :position, cast(:name as jsonb), :prize, :embargo)\
            """)
        .param("id", id)
        .param("edition", edition.value())
        .param("position", position)
        .param("name", json.writeValueAsString(name))
        .param("prize", prize)
        .param("embargo", embargo.atOffset(ZoneOffset.UTC))
        .update();
    return new AwardId(id);
  }

  /// Gives an award to a film, or lays it open again, and says until when that is secret.
  ///
  /// @throws Refused 404 if there is no such award or received film, 409 once it is public, 422 if
  ///   the film is not eligible
  public void give(
      EditionId edition,
      AwardId award,
      Optional<EntryId> winner,
      Optional<Wording> citation,
      Instant embargo,
      AccountId by) {
    Optional<EntryCard> card = winner.map(entry -> entries.card(edition, entry));
    if (card.map(EntryCard::eligibility).equals(Optional.of(Eligibility.INELIGIBLE))) {
      throw Refused.invalid(Told.of("awards.ineligible"));
    }
    holdSecret(edition, award);
    database
        .sql(
            """
            update awards.award set winner = :winner, film = :film, citation = cast(:citation as jsonb),
              embargo = :embargo
            where id = :id\
            """)
        .param("id", award.value())
        .param("winner", winner.map(EntryId::value).orElse(null))
        .param("film", card.map(c -> c.film().id().value()).orElse(null))
        .param("citation", citation.map(json::writeValueAsString).orElse(null))
        .param("embargo", embargo.atOffset(ZoneOffset.UTC))
        .update();
    announcements.publishEvent(new AwardGiven(edition, award, winner, embargo, Optional.of(by)));
  }

  /// Takes away an award that is not public.
  public void remove(EditionId edition, AwardId award) {
    holdSecret(edition, award);
    database.sql("delete from awards.award where id = :id").param("id", award.value()).update();
  }

  /// Whether a film has a public award, in any edition.
  @Transactional(readOnly = true)
  public boolean isPubliclyAwarded(FilmId film) {
    return database
        .sql("select exists (select from awards.award where film = :film and embargo <= now())")
        .param("film", film.value())
        .query(Boolean.class)
        .single();
  }

  private void holdSecret(EditionId edition, AwardId award) {
    boolean revealed =
        database
            .sql(
                """
                select winner is not null and embargo <= now() from awards.award
                where id = :id and edition = :edition for update\
                """)
            .param("id", award.value())
            .param("edition", edition.value())
            .query(Boolean.class)
            .optional()
            .orElseThrow(Refused::notHere);
    if (revealed) {
      throw Refused.notNow(Told.of("awards.already-public"));
    }
  }

  private Award read(ResultSet row, int number) throws SQLException {
    @Nullable UUID winner = row.getObject("winner", UUID.class);
    @Nullable String citation = row.getString("citation");
    return new Award(
        new AwardId(row.getObject("id", UUID.class)),
        row.getInt("position"),
        json.readValue(row.getString("name"), Wording.class),
        row.getString("prize"),
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
