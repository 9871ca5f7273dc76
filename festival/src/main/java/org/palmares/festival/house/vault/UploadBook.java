package org.palmares.festival.house.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.palmares.festival.house.vault.Upload.Label;
import org.palmares.festival.house.vault.Upload.Stage;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Sha256;
import org.palmares.festival.house.vocabulary.UploadId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The book of uploads: what was announced, by whom, until when, and what became of it.
@Repository
class UploadBook {
  /// What was received stays until it is handed over, however long that takes.
  private static final String ALIVE =
      "(expires > now() or (received is not null and finished is null))";

  private final JdbcClient database;

  UploadBook(JdbcClient database) {
    this.database = database;
  }

  /// One by one for each person, until the end of the transaction.
  void queueUp(AccountId owner) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('vault.upload ' || ?, 0))")
        .param(owner.toString())
        .query((row, n) -> true)
        .single();
  }

  /// What a person brought lately, finished or not: all that has not expired.
  Brought brought(AccountId owner) {
    return database
        .sql(
            """
            select count(*) filter (where finished is null) as unfinished,
              coalesce(sum(length), 0) as bytes,
              coalesce(sum(length) filter (where desk is null), 0) as aimless
            from vault.upload where owner = :owner and expires > now()\
            """)
        .param("owner", owner.value())
        .query((row, n) ->
            new Brought(row.getLong("unfinished"), row.getLong("bytes"), row.getLong("aimless")))
        .single();
  }

  Upload add(AccountId owner, OptionalLong length, Label label, Duration expiry) {
    return database
        .sql(
            """
            insert into vault.upload
              (id, owner, length, metadata, desk, about, file_name, expires)
            values (:id, :owner, :length, :metadata, :desk, :about, :fileName,
              now() + :seconds * interval '1 second')
            returning *\
            """)
        .param("id", UUID.randomUUID())
        .param("owner", owner.value())
        .param("length", length.isPresent() ? length.getAsLong() : null)
        .param("metadata", label.metadata())
        .param("desk", label.desk().orElse(null))
        .param("about", label.about())
        .param("fileName", label.fileName())
        .param("seconds", expiry.toSeconds())
        .query(UploadBook::read)
        .single();
  }

  Optional<Upload> find(UploadId id) {
    return database
        .sql("select * from vault.upload where id = ? and " + ALIVE)
        .param(id.value())
        .query(UploadBook::read)
        .optional();
  }

  /// Writes down the length that was left open; false if it has one.
  boolean declareLength(UploadId id, long length) {
    return 1
        == database
            .sql("update vault.upload set length = ? where id = ? and length is null")
            .params(length, id.value())
            .update();
  }

  /// Keeps an upload for the full time from now on.
  void prolong(UploadId id, Duration expiry) {
    database
        .sql(
            """
            update vault.upload set expires = now() + ? * interval '1 second'
            where id = ? and finished is null\
            """)
        .params(expiry.toSeconds(), id.value())
        .update();
  }

  void received(UploadId id, Optional<Sha256> sealed) {
    database
        .sql(
            """
            update vault.upload
            set received = coalesce(received, now()), sha256 = coalesce(:sha256, sha256)
            where id = :id and finished is null\
            """)
        .param("sha256", sealed.map(Sha256::hex).orElse(null))
        .param("id", id.value())
        .update();
  }

  /// Marks an upload as finished; false if it is, or is gone.
  boolean finish(UploadId id) {
    return 1
        == database
            .sql("update vault.upload set finished = now() where id = ? and finished is null")
            .param(id.value())
            .update();
  }

  void remove(UploadId id) {
    database.sql("delete from vault.upload where id = ?").param(id.value()).update();
  }

  List<Upload> listUnfinished() {
    return database
        .sql("select * from vault.upload where finished is null and " + ALIVE)
        .query(UploadBook::read)
        .list();
  }

  List<Upload> listReceived() {
    return database
        .sql("select * from vault.upload where finished is null and received is not null")
        .query(UploadBook::read)
        .list();
  }

  /// What nobody came back for in time. What was received is kept until it is handed over.
  List<Upload> listExpired() {
    return database
        .sql(
            """
            select * from vault.upload
            where expires <= now() and (received is null or finished is not null)\
            """)
        .query(UploadBook::read)
        .list();
  }

  boolean isThere(UploadId id) {
    return database
        .sql("select exists (select from vault.upload where id = ?)")
        .param(id.value())
        .query(Boolean.class)
        .single();
  }

  private static Upload read(ResultSet row, int number) throws SQLException {
    long length = row.getLong("length");
    return new Upload(
        new UploadId(row.getObject("id", UUID.class)),
        new AccountId(row.getObject("owner", UUID.class)),
        row.getObject("length") == null ? OptionalLong.empty() : OptionalLong.of(length),
        new Label(
            row.getString("metadata"),
            Optional.ofNullable(row.getString("desk")),
            row.getString("about"),
            row.getString("file_name")),
        row.getObject("expires", OffsetDateTime.class).toInstant(),
        stage(row, length));
  }

  private static Stage stage(ResultSet row, long length) throws SQLException {
    Optional<Sha256> sealed = Optional.ofNullable(row.getString("sha256")).map(Sha256::new);
    if (row.getObject("finished") != null) {
      return new Stage.Finished(new StoredFile(sealed.orElseThrow(), length));
    }
    return row.getObject("received") == null ? new Stage.Arriving() : new Stage.Received(sealed);
  }

  /// @param unfinished how many uploads
  /// @param bytes of all, as announced
  /// @param aimless bytes of those that no desk takes
  record Brought(long unfinished, long bytes, long aimless) {}
}
