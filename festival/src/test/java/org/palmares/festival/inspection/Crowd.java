package org.palmares.festival.inspection;

import org.palmares.festival.TestHouse;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.house.vocabulary.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Thousands of received and measured films, written down at once.
final class Crowd {
  private final JdbcClient database;

  Crowd(TestHouse house) {
    this.database = house.bean(JdbcClient.class);
  }

  /// So many films of one edition; every tenth is like the one before it.
  void fill(Edition edition, AccountId maker, int films) {
    sql(
        """
        create temp table crowd on commit drop as
        select n, gen_random_uuid() as film, gen_random_uuid() as copy, gen_random_uuid() as owner
        from generate_series(1, :films) n\
        """,
        edition,
        maker,
        films);
  }

  private void sql(String create, Edition edition, AccountId maker, int films) {
    var house = TestHouse.open();
    new org.springframework.transaction.support.TransactionTemplate(
            house.bean(org.springframework.transaction.PlatformTransactionManager.class))
        .executeWithoutResult(status -> {
          database.sql(create).param("films", films).update();
          for (String statement : FILL) {
            database
                .sql(statement)
                .param("edition", edition.id().value())
                .param("maker", maker.value())
                .update();
          }
        });
    database.sql("analyze inspection.run, inspection.result, inspection.measure").update();
  }

  private static final java.util.List<String> FILL =
      java.util.List.of(
          """
          insert into films.film (id, owner, sheet, title, language, english_title, countries, directors)
          select film, owner, '{}', 'Film ' || n, 'en', '', '{KR,BR}', '{"Somebody"}' from crowd
          where cast(:maker as uuid) is not null and cast(:edition as text) is not null\
          """,
          """
          insert into films.copy (id, film, sha256, bytes, file_name)
          select copy, film, encode(sha256(copy::text::bytea), 'hex'), 1000, 'f.mp4' from crowd
          where cast(:maker as uuid) is not null and cast(:edition as text) is not null\
          """,
          """
          update films.film set copy = crowd.copy from crowd where crowd.film = film.id
          and cast(:maker as uuid) is not null and cast(:edition as text) is not null\
          """,
          """
          insert into entries.entry (id, edition, section, film, entrant, rules, stage, number,
            submitted, receipt)
          select gen_random_uuid(), :edition, 'narrative', film, cast(:maker as uuid), 1, 'SUBMITTED',
            100000 + n, now(), :edition || '-' || n from crowd\
          """,
          """
          insert into inspection.run (copy, film, file, state, facts, findings)
          select copy, film, encode(sha256(copy::text::bytea), 'hex'), 'MEASURED', '{}', '[]' from crowd
          where cast(:maker as uuid) is not null and cast(:edition as text) is not null\
          """,
          """
          insert into inspection.result (copy, schema, tools, running_ms, width, height, frame_rate,
            loudness, fails, warns)
          select copy, 2, 'ffmpeg 8, SEALED', 1000 * n, 1920, 1080, 24, -10 - n % 20, n % 7 / 6, n % 3
          from crowd
          where cast(:maker as uuid) is not null and cast(:edition as text) is not null\
          """,
          """
          insert into inspection.measure (copy, name, value, unit)
          select copy, name, -10 - n % 20, 'lufs' from crowd,
            unnest(array['loudness', 'range_lu', 'shots', 'a', 'b', 'c', 'd', 'e']) name
          where cast(:maker as uuid) is not null and cast(:edition as text) is not null\
          """,
          """
          insert into inspection.likeness (a, b, score, same_file, mirrored, speed, segments)
          select least(one.copy, two.copy), greatest(one.copy, two.copy), 0.7, false, false, 1,
            '[{"aStart":0,"aEnd":10,"bStart":0,"bEnd":10}]'
          from crowd one join crowd two on two.n = one.n + 1 and one.n % 10 = 0
          where cast(:maker as uuid) is not null and cast(:edition as text) is not null\
          """);
}
