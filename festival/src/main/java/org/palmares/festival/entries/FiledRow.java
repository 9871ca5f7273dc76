package org.palmares.festival.entries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.house.vocabulary.Sha256;

/// Reads one row of the files.
final class FiledRow {
  private FiledRow() {}

  static Filed read(ResultSet row, int number) throws SQLException {
    long runningTime = row.getLong("running_ms");
    return new Filed(
        entry(row),
        Eligibility.valueOf(row.getString("eligibility")),
        row.getBoolean("overruled"),
        row.getString("running_ms") == null
            ? Optional.empty()
            : Optional.of(Duration.ofMillis(runningTime)),
        Optional.ofNullable(row.getString("prepared")).map(Decision::valueOf));
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        new EntryId(row.getObject("id", UUID.class)),
        new EditionId(row.getString("edition")),
        row.getString("section"),
        new FilmId(row.getObject("film", UUID.class)),
        new AccountId(row.getObject("entrant", UUID.class)),
        row.getInt("rules"),
        stage(row));
  }

  private static Stage stage(ResultSet row) throws SQLException {
    String stage = row.getString("stage");
    return switch (stage) {
      case "DRAFT" -> new Stage.Draft();
      case "SUBMITTED" -> submitted(row);
      case "WITHDRAWN" -> new Stage.Withdrawn(instant(row, "withdrawn"));
      case "ANSWERED" ->
          new Stage.Answered(
              submitted(row),
              Decision.valueOf(row.getString("decision")),
              instant(row, "answered"));
      default -> throw new IllegalStateException("Stage '" + stage + "' in the files");
    };
  }

  private static Stage.Submitted submitted(ResultSet row) throws SQLException {
    return new Stage.Submitted(
        instant(row, "submitted"),
        Optional.ofNullable(row.getString("sha256")).map(Sha256::new),
        row.getString("receipt"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
