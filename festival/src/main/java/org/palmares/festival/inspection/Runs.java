package org.palmares.festival.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palmares.festival.house.vault.Claim;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.house.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Inspections in the database. Every write names the attempt, so that a worker that was taken for
/// dead and comes back changes nothing.
@Repository
class Runs implements Claim {
  /// All media of a run, each as its name and its fingerprint.
  private static final String MEDIA =
      "array(select medium.name || ' ' || medium.file from inspection.medium"
          + " where medium.copy = run.copy) as media";

  private final JdbcClient database;

  Runs(JdbcClient database) {
    this.database = database;
  }

  void add(CopyId copy, FilmId film, Sha256 file) {
    database
        .sql(
            """
            insert into inspection.run (copy, film, file) values (:copy, :film, :file)
            on conflict (copy) do nothing\
            """)
        .param("copy", copy.value())
        .param("film", film.value())
        .param("file", file.hex())
        .update();
  }

  Optional<Run> find(CopyId copy) {
    return database
        .sql("select run.*, " + MEDIA + " from inspection.run where copy = :copy")
        .param("copy", copy.value())
        .query(Runs::read)
        .optional();
  }

  List<Run> list(Collection<CopyId> copies) {
    UUID[] ids = copies.stream().map(CopyId::value).toArray(UUID[]::new);
    return database
        .sql(
            """
            select copy, film, file, state, step, done, whole_ms, null as report, facts, findings,
              %s
            from inspection.run where copy = any (:copies)\
            """
                .formatted(MEDIA))
        .param("copies", ids)
        .query(Runs::read)
        .list();
  }

  /// Those copies of some films that wait for their turn.
  List<CopyId> waiting(Collection<FilmId> films) {
    return database
        .sql("select copy from inspection.run where film = any (:films) and state = 'WAITING'")
        .param("films", films.stream().map(FilmId::value).toArray(UUID[]::new))
        .query((row, n) -> new CopyId(row.getObject("copy", UUID.class)))
        .list();
  }

  /// Whether anybody may be at work on it, or come back to it.
  boolean isAtWork(CopyId copy) {
    return database
        .sql(
            """
            select exists (select from inspection.run
                where copy = :copy and state in ('WAITING', 'RUNNING'))
              or exists (select from inspection.revisit where copy = :copy and trouble is null)\
            """)
        .param("copy", copy.value())
        .query(Boolean.class)
        .single();
  }

  boolean begin(CopyId copy, int attempt) {
    return database
            .sql(
                """
                update inspection.run set state = 'RUNNING', attempt = :attempt, step = 1, done = 0
                where copy = :copy and state in ('WAITING', 'RUNNING')\
                """)
            .param("copy", copy.value())
            .param("attempt", attempt)
            .update()
        == 1;
  }

  /// Puts an inspection that cannot go on now back into the queue.
  void postpone(CopyId copy, int attempt) {
    database
        .sql(
            """
            update inspection.run set state = 'WAITING', step = 0, done = 0
            where copy = :copy and attempt = :attempt and state = 'RUNNING'\
            """)
        .param("copy", copy.value())
        .param("attempt", attempt)
        .update();
  }

  /// Puts an inspection that ended without a film back into the queue, to be measured anew; false
  /// if it has not ended so.
  boolean again(CopyId copy) {
    return database
            .sql(
                """
                update inspection.run set state = 'WAITING', step = 0, done = 0, ended = null,
                  report = null, facts = null, findings = null
                where copy = :copy and state in ('UNREADABLE', 'NEEDS_A_PERSON')\
                """)
            .param("copy", copy.value())
            .update()
        == 1;
  }

  void progress(CopyId copy, int attempt, int step, double done) {
    database
        .sql(
            """
            update inspection.run set step = :step, done = :done
            where copy = :copy and attempt = :attempt and state = 'RUNNING'\
            """)
        .param("copy", copy.value())
        .param("attempt", attempt)
        .param("step", step)
        .param("done", Math.clamp(done, 0, 1))
        .update();
  }

  /// How long the film is that is being read.
  void length(CopyId copy, int attempt, Duration length) {
    database
        .sql("update inspection.run set whole_ms = :ms where copy = :copy and attempt = :attempt")
        .param("ms", length.toMillis())
        .param("copy", copy.value())
        .param("attempt", attempt)
        .update();
  }

  void keepReport(CopyId copy, int attempt, String report) {
    keep(copy, attempt, "report = cast(:value as jsonb)", report);
  }

  /// Notes all of these media down, or none; says which files they take the place of.
  List<Sha256> keepMedia(CopyId copy, int attempt, Map<MediumName, Sha256> media) {
    Map<MediumName, Sha256> before = new HashMap<>(find(copy).map(Run::media).orElse(Map.of()));
    before.keySet().retainAll(media.keySet());
    before.values().removeAll(media.values());
    var entries = media.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    int kept =
        database
            .sql(
                """
                insert into inspection.medium (copy, name, file)
                select run.copy, made.name, made.file
                from inspection.run, unnest(:names, :files) as made (name, file)
                where run.copy = :copy and run.attempt = :attempt
                on conflict (copy, name) do update set file = excluded.file\
                """)
            .param("copy", copy.value())
            .param("attempt", attempt)
            .param("names", entries.stream().map(e -> e.getKey().text()).toArray(String[]::new))
            .param("files", entries.stream().map(e -> e.getValue().hex()).toArray(String[]::new))
            .update();
    isOurs(kept == entries.size(), copy, attempt);
    return List.copyOf(before.values());
  }

  /// Puts these pictures of a copy in the place of those that were made before; says which files
  /// those were.
  List<Sha256> renewPictures(CopyId copy, Map<MediumName, Sha256> pictures) {
    Map<MediumName, Sha256> before = new HashMap<>(find(copy).map(Run::media).orElse(Map.of()));
    before.keySet().removeIf(name -> !name.isPicture());
    database
        .sql("delete from inspection.medium where copy = :copy and name = any (:names)")
        .param("copy", copy.value())
        .param("names", before.keySet().stream().map(MediumName::text).toArray(String[]::new))
        .update();
    pictures.forEach((name, file) -> add(copy, name, file));
    return List.copyOf(before.values());
  }

  private void add(CopyId copy, MediumName name, Sha256 file) {
    database
        .sql("insert into inspection.medium (copy, name, file) values (:copy, :name, :file)")
        .param("copy", copy.value())
        .param("name", name.text())
        .param("file", file.hex())
        .update();
  }

  private void keep(CopyId copy, int attempt, String what, String value) {
    int kept =
        database
            .sql("update inspection.run set " + what + " where copy = :copy and attempt = :attempt")
            .param("copy", copy.value())
            .param("attempt", attempt)
            .param("value", value)
            .update();
    isOurs(kept == 1, copy, attempt);
  }

  private static void isOurs(boolean kept, CopyId copy, int attempt) {
    if (!kept) {
      throw new IllegalStateException(
          "The inspection of " + copy + " was taken over while attempt " + attempt + " ran");
    }
  }

  boolean end(CopyId copy, String state, Optional<String> facts, String findings) {
    return database
            .sql(
                """
                update inspection.run set state = :state, facts = cast(:facts as jsonb),
                  findings = cast(:findings as jsonb), ended = now()
                where copy = :copy and state in ('WAITING', 'RUNNING')\
                """)
            .param("copy", copy.value())
            .param("state", state)
            .param("facts", facts.orElse(null))
            .param("findings", findings)
            .update()
        == 1;
  }

  /// Forgets an inspection; says what it was.
  Optional<Run> remove(CopyId copy) {
    return database
        .sql("delete from inspection.run where copy = :copy returning run.*, " + MEDIA)
        .param("copy", copy.value())
        .query(Runs::read)
        .optional();
  }

  @Override
  public boolean needs(Sha256 file) {
    return database
        .sql(
            """
            select exists (select from inspection.run where file = :sha)
              or exists (select from inspection.medium where file = :sha)\
            """)
        .param("sha", file.hex())
        .query(Boolean.class)
        .single();
  }

  private static Run read(ResultSet row, int number) throws SQLException {
    return new Run(
        new CopyId(row.getObject("copy", UUID.class)),
        new FilmId(row.getObject("film", UUID.class)),
        new Sha256(row.getString("file")),
        row.getString("state"),
        row.getInt("step"),
        row.getDouble("done"),
        Optional.ofNullable(row.getObject("whole_ms", Long.class)).map(Duration::ofMillis),
        Optional.ofNullable(row.getString("report")),
        Optional.ofNullable(row.getString("facts")),
        Optional.ofNullable(row.getString("findings")),
        media((String[]) row.getArray("media").getArray()));
  }

  private static Map<MediumName, Sha256> media(String[] namesAndFiles) {
    Map<MediumName, Sha256> media = new HashMap<>();
    for (String each : namesAndFiles) {
      String[] parts = each.split(" ", 2);
      media.put(new MediumName(parts[0]), new Sha256(parts[1]));
    }
    return media;
  }
}
