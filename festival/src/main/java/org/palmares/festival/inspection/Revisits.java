package org.palmares.festival.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palmares.festival.house.vocabulary.CopyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which copies are being measured anew, and how far that is.
@Repository
class Revisits {
  private final JdbcClient database;

  Revisits(JdbcClient database) {
    this.database = database;
  }

  /// One that waits or is under way; with `trouble`, one that came to nothing.
  record Revisit(CopyId copy, double done, Optional<Duration> length, Optional<String> trouble) {
    /// How much of the film has been gone through, to the second.
    Optional<Duration> reached() {
      return length.map(whole -> Duration.ofSeconds(Math.round(whole.toMillis() * done / 1000)));
    }
  }

  /// Notes those of some copies that were measured and are not in the queue already; says which.
  List<CopyId> order(Collection<CopyId> copies) {
    return database
        .sql(
            """
            insert into inspection.revisit (copy)
            select copy from inspection.run where copy = any (:copies) and state = 'MEASURED'
            on conflict (copy) do update set trouble = null, done = 0, ordered = now()
              where inspection.revisit.trouble is not null
            returning copy\
            """)
        .param("copies", copies.stream().map(CopyId::value).toArray(UUID[]::new))
        .query((row, n) -> new CopyId(row.getObject("copy", UUID.class)))
        .list();
  }

  Optional<Revisit> find(CopyId copy) {
    return database
        .sql("select * from inspection.revisit where copy = :copy")
        .param("copy", copy.value())
        .query(Revisits::read)
        .optional();
  }

  void length(CopyId copy, Duration length) {
    database
        .sql("update inspection.revisit set whole_ms = :ms where copy = :copy")
        .param("ms", length.toMillis())
        .param("copy", copy.value())
        .update();
  }

  void progress(CopyId copy, double done) {
    database
        .sql("update inspection.revisit set done = :done where copy = :copy")
        .param("done", Math.clamp(done, 0, 1))
        .param("copy", copy.value())
        .update();
  }

  /// It came to nothing, for this reason.
  void fail(CopyId copy, String trouble) {
    database
        .sql("update inspection.revisit set trouble = :trouble where copy = :copy")
        .param("trouble", trouble)
        .param("copy", copy.value())
        .update();
  }

  /// Puts the new report in the place of the present one, which is kept; false if nobody waits for
  /// it any more.
  boolean replace(CopyId copy, String report, String facts, String findings) {
    boolean wanted =
        database
                .sql("delete from inspection.revisit where copy = :copy and trouble is null")
                .param("copy", copy.value())
                .update()
            == 1;
    if (wanted) {
      file(copy);
      database
          .sql(
              """
              update inspection.run set report = cast(:report as jsonb),
                facts = cast(:facts as jsonb), findings = cast(:findings as jsonb), ended = now()
              where copy = :copy\
              """)
          .param("report", report)
          .param("facts", facts)
          .param("findings", findings)
          .param("copy", copy.value())
          .update();
    }
    return wanted;
  }

  private void file(CopyId copy) {
    database
        .sql(
            """
            insert into inspection.former_report (copy, number, schema, tools, ended, report)
            select run.copy,
              (select coalesce(max(number), 0) + 1 from inspection.former_report f
               where f.copy = run.copy),
              result.schema, result.tools, result.ended, run.report
            from inspection.run join inspection.result using (copy)
            where run.copy = :copy and run.report is not null\
            """)
        .param("copy", copy.value())
        .update();
  }

  private static Revisit read(ResultSet row, int number) throws SQLException {
    return new Revisit(
        new CopyId(row.getObject("copy", UUID.class)),
        row.getDouble("done"),
        Optional.ofNullable(row.getObject("whole_ms", Long.class)).map(Duration::ofMillis),
        Optional.ofNullable(row.getString("trouble")));
  }
}
