package org.palmares.festival.house.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.LetterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All letters as they lie in the database.
@Repository
class LetterRegister {
  private static final String INSERT =
      """
      insert into letters.letter
        (id, recipient, language, subject, body, edition, purpose, about, state)
      values (:id, :recipient, :language, :subject, :body, :edition, :purpose, :about, :state)
      on conflict (purpose, about, recipient)
      """;
  private static final String SELECT =
      """
      select id, recipient, language, subject, body, edition, purpose, about, state, attempts,
        last_error, written, sent from letters.letter
      """;
  private static final String WANTED =
      """
      where edition = :edition and state = any(:states)
        and (cast(:purpose as text) is null or purpose = :purpose)
        and (recipient || ' ' || subject || ' ' || regexp_replace(body, :secret, '\\1', 'g'))
          ilike :words
      """;

  private final JdbcClient database;

  LetterRegister(JdbcClient database) {
    this.database = database;
  }

  Optional<LetterId> queue(Letter letter) {
    return written(INSERT + "do nothing returning id", letter, State.QUEUED)
        .query(UUID.class)
        .optional()
        .map(LetterId::new);
  }

  void hold(Letter letter) {
    String replacing =
        """
        do update set language = excluded.language, subject = excluded.subject,
          body = excluded.body, edition = excluded.edition, written = now()
        where letter.state = 'HELD'\
        """;
    written(INSERT + replacing, letter, State.HELD).update();
  }

  List<LetterId> release(EditionId edition, String purpose) {
    return database
        .sql(
            """
            update letters.letter set state = 'QUEUED'
            where edition = :edition and purpose = :purpose and state = 'HELD' returning id\
            """)
        .param("edition", edition.value())
        .param("purpose", purpose)
        .query((row, n) -> new LetterId(row.getObject(1, UUID.class)))
        .list();
  }

  int takeBack(EditionId edition, String purpose) {
    return database
        .sql(
            """
            delete from letters.letter
            where edition = :edition and purpose = :purpose and state = 'HELD'\
            """)
        .param("edition", edition.value())
        .param("purpose", purpose)
        .update();
  }

  Map<State, Integer> count(EditionId edition) {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    database
        .sql("select state, count(*) from letters.letter where edition = :edition group by state")
        .param("edition", edition.value())
        .query(row -> {
          counts.put(State.valueOf(row.getString(1)), row.getInt(2));
        });
    return counts;
  }

  Optional<FiledLetter> find(LetterId id) {
    return database
        .sql(SELECT + "where id = :id")
        .param("id", id.value())
        .query(LetterRegister::letter)
        .optional();
  }

  List<FiledLetter> list(EditionId edition, LettersWanted wanted) {
    return wanted(SELECT + WANTED + "order by written desc, id desc", edition, wanted)
        .query(LetterRegister::letter)
        .list();
  }

  int count(EditionId edition, LettersWanted wanted) {
    return wanted("select count(*) from letters.letter " + WANTED, edition, wanted)
        .query(Integer.class)
        .single();
  }

  List<String> purposes(EditionId edition) {
    return database
        .sql(
            "select distinct purpose from letters.letter where edition = :edition order by purpose")
        .param("edition", edition.value())
        .query(String.class)
        .list();
  }

  /// All letters but those that are held, one page of the list.
  List<FiledLetter> listPosted(int page) {
    return database
        .sql(
            SELECT
                + """
                where state <> 'HELD' order by written desc, id desc
                limit :most offset :before\
                """)
        .param("most", LettersWanted.PAGE)
        .param("before", (page - 1L) * LettersWanted.PAGE)
        .query(LetterRegister::letter)
        .list();
  }

  int countPosted() {
    return database
        .sql("select count(*) from letters.letter where state <> 'HELD'")
        .query(Integer.class)
        .single();
  }

  /// The mail server took it; what only its reader may know is not kept any longer.
  void sent(LetterId id) {
    database
        .sql(
            """
            update letters.letter set state = 'SENT', sent = now(), last_error = null,
              attempts = attempts + 1, body = regexp_replace(body, :secret, '\\1…', 'g')
            where id = :id and state = 'QUEUED'\
            """)
        .param("id", id.value())
        .param("secret", FiledLetter.SECRET)
        .update();
  }

  void delivered(LetterId id) {
    database
        .sql(
            """
            update letters.letter set state = 'DELIVERED', sent = now(), last_error = null,
              attempts = attempts + 1
            where id = :id and state = 'QUEUED'\
            """)
        .param("id", id.value())
        .update();
  }

  /// Remembers that a try failed.
  void noteFailure(LetterId id, String reason) {
    database
        .sql(
            """
            update letters.letter set attempts = attempts + 1, last_error = :reason
            where id = :id and state = 'QUEUED'\
            """)
        .param("id", id.value())
        .param("reason", reason)
        .update();
  }

  void giveUp(LetterId id) {
    database
        .sql("update letters.letter set state = 'FAILED' where id = :id and state = 'QUEUED'")
        .param("id", id.value())
        .update();
  }

  /// Puts failed letters of an edition on their way again: one, or all.
  List<LetterId> tryAgain(EditionId edition, Optional<LetterId> one) {
    return database
        .sql(
            """
            update letters.letter set state = 'QUEUED', attempts = 0
            where edition = :edition and state = 'FAILED'
              and (cast(:id as uuid) is null or id = :id) returning id\
            """)
        .param("edition", edition.value())
        .param("id", one.map(LetterId::value).orElse(null))
        .query((row, n) -> new LetterId(row.getObject(1, UUID.class)))
        .list();
  }

  int countFailed() {
    return database
        .sql("select count(*) from letters.letter where state = 'FAILED'")
        .query(Integer.class)
        .single();
  }

  /// Puts all failed letters of the house on their way again.
  List<LetterId> tryAllAgain() {
    return database
        .sql(
            """
            update letters.letter set state = 'QUEUED', attempts = 0
            where state = 'FAILED' returning id\
            """)
        .query((row, n) -> new LetterId(row.getObject(1, UUID.class)))
        .list();
  }

  private JdbcClient.StatementSpec written(String sql, Letter letter, State state) {
    return database
        .sql(sql)
        .param("id", LetterId.fresh().value())
        .param("recipient", letter.to().value())
        .param("language", letter.language().tag())
        .param("subject", letter.subject())
        .param("body", letter.text())
        .param("edition", letter.edition().map(EditionId::value).orElse(null))
        .param("purpose", letter.purpose())
        .param("about", letter.about())
        .param("state", state.name());
  }

  private JdbcClient.StatementSpec wanted(String sql, EditionId edition, LettersWanted wanted) {
    String words = wanted.words().strip().replaceAll("[\\\\%_]", "\\\\$0");
    boolean list = sql.startsWith("select id");
    return database
        .sql(list ? sql + " limit " + LettersWanted.PAGE + " offset :before" : sql)
        .param("edition", edition.value())
        .param("states", wanted.side().states().stream().map(State::name).toArray(String[]::new))
        .param("purpose", wanted.purpose().orElse(null))
        .param("secret", FiledLetter.SECRET)
        .param("words", "%" + words + "%")
        .param("before", (wanted.page() - 1L) * LettersWanted.PAGE);
  }

  private static FiledLetter letter(ResultSet row, int number) throws SQLException {
    return new FiledLetter(
        new LetterId(row.getObject("id", UUID.class)),
        new Letter(
            new EmailAddress(row.getString("recipient")),
            Language.of(row.getString("language")),
            row.getString("subject"),
            row.getString("body"),
            Optional.ofNullable(row.getString("edition")).map(EditionId::new),
            row.getString("purpose"),
            row.getString("about")),
        State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        Optional.ofNullable(row.getString("last_error")),
        row.getTimestamp("written").toInstant(),
        Optional.ofNullable(row.getTimestamp("sent")).map(Timestamp::toInstant));
  }
}
