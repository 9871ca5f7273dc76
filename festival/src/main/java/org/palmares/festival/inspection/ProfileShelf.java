package org.palmares.festival.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.film.delivery.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Delivery profiles in the database, in all their versions.
@Repository
class ProfileShelf {
  private static final String VERSION =
      "select version, profile::text as profile, reason, made_by, made_at"
          + " from inspection.delivery_profile where edition = :edition ";

  private final JdbcClient database;

  ProfileShelf(JdbcClient database) {
    this.database = database;
  }

  /// The latest first.
  List<DeliveryProfile> versions(EditionId edition) {
    return database
        .sql(VERSION + "order by version desc")
        .param("edition", edition.value())
        .query(ProfileShelf::read)
        .list();
  }

  Optional<DeliveryProfile> latest(EditionId edition) {
    return database
        .sql(VERSION + "order by version desc limit 1")
        .param("edition", edition.value())
        .query(ProfileShelf::read)
        .optional();
  }

  Optional<DeliveryProfile> find(EditionId edition, int version) {
    return database
        .sql(VERSION + "and version = :version")
        .param("edition", edition.value())
        .param("version", version)
        .query(ProfileShelf::read)
        .optional();
  }

  /// Adds a version; false if somebody added that one meanwhile.
  boolean add(
      EditionId edition, int version, Optional<Profile> profile, String reason, AccountId by) {
    return database
            .sql(
                """
                insert into inspection.delivery_profile (edition, version, profile, reason, made_by)
                values (:edition, :version, cast(:profile as jsonb), :reason, :by)
                on conflict (edition, version) do nothing\
                """)
            .param("edition", edition.value())
            .param("version", version)
            .param("profile", profile.map(Profile::json).orElse(null))
            .param("reason", reason)
            .param("by", by.value())
            .update()
        == 1;
  }

  private static DeliveryProfile read(ResultSet row, int number) throws SQLException {
    return new DeliveryProfile(
        row.getInt("version"),
        Optional.ofNullable(row.getString("profile")).map(Profile::parse),
        row.getString("reason"),
        new AccountId(row.getObject("made_by", UUID.class)),
        row.getObject("made_at", OffsetDateTime.class).toInstant());
  }
}
