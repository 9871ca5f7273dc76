package org.palmares.festival.films;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palmares.festival.house.vault.Claim;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.house.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where films and copies are written down.
@Component
class FilmShelf implements Claim {
  private static final String COPY =
      "c.id as copy_id, c.film, c.sha256, c.bytes, c.file_name, c.received";

  private final JdbcClient database;

  FilmShelf(JdbcClient database) {
    this.database = database;
  }

  void add(FilmId id, AccountId owner, DataSheet sheet) {
    database
        .sql(
            "insert into films.film (id, owner, sheet) values (:id, :owner, cast(:sheet as jsonb))")
        .param("id", id.value())
        .param("owner", owner.value())
        .param("sheet", SheetAsJson.write(sheet))
        .update();
  }

  Optional<Film> find(FilmId id) {
    return database
        .sql(
            "select f.id, f.owner, f.sheet::text as sheet, f.version, "
                + COPY
                + " from films.film f left join films.copy c on c.id = f.copy where f.id = :id")
        .param("id", id.value())
        .query((row, n) -> film(row))
        .optional();
  }

  Map<FilmId, FilmCard> cards(Collection<FilmId> ids) {
    Map<FilmId, FilmCard> cards = new HashMap<>();
    database
        .sql(
            """
            select id, owner, title, language, english_title, countries, directors, copy
            from films.film where id = any(:ids)\
            """)
        .param("ids", ids.stream().map(FilmId::value).toArray(UUID[]::new))
        .query((row, n) -> card(row))
        .stream()
        .forEach(card -> cards.put(card.id(), card));
    return cards;
  }

  Map<FilmId, List<Credit>> credits(Collection<FilmId> ids) {
    Map<FilmId, List<Credit>> credits = new HashMap<>();
    database
        .sql("select id, sheet::text as sheet from films.film where id = any(:ids)")
        .param("ids", ids.stream().map(FilmId::value).toArray(UUID[]::new))
        .query(row -> {
          credits.put(
              new FilmId(row.getObject("id", UUID.class)),
              SheetAsJson.read(row.getString("sheet")).credits());
        });
    return credits;
  }

  /// Writes the sheet if it still is in that version, or in any where none is given; says the new
  /// version.
  Optional<Integer> save(FilmId id, DataSheet sheet, Optional<Integer> basedOn) {
    return database
        .sql(
            """
            update films.film set sheet = cast(:sheet as jsonb), version = version + 1,
              saved = now(), title = :title, language = :language, english_title = :english,
              countries = :countries, directors = :directors
            where id = :id and (cast(:basedOn as int) is null or version = :basedOn)
            returning version\
            """)
        .param("sheet", SheetAsJson.write(sheet))
        .param("title", sheet.title())
        .param("language", sheet.titleLanguage())
        .param("english", sheet.englishTitle())
        .param("countries", sheet.countries().toArray(String[]::new))
        .param("directors", directors(sheet))
        .param("id", id.value())
        .param("basedOn", basedOn.orElse(null))
        .query(Integer.class)
        .optional();
  }

  void add(Copy copy, Optional<AccountId> by) {
    database
        .sql(
            """
            insert into films.copy (id, film, sha256, bytes, file_name, brought_by)
            values (:id, :film, :sha256, :bytes, :name, :by)\
            """)
        .param("id", copy.id().value())
        .param("film", copy.film().value())
        .param("sha256", copy.sha256().hex())
        .param("bytes", copy.bytes())
        .param("name", copy.fileName())
        .param("by", by.map(AccountId::value).orElse(null))
        .update();
    database
        .sql("update films.film set copy = :copy where id = :film")
        .param("copy", copy.id().value())
        .param("film", copy.film().value())
        .update();
  }

  Optional<Copy> find(CopyId id) {
    return database
        .sql("select " + COPY + " from films.copy c where c.id = :id")
        .param("id", id.value())
        .query((row, n) -> copy(row))
        .optional();
  }

  List<Copy> copies(FilmId film) {
    return database
        .sql(
            "select "
                + COPY
                + " from films.copy c where c.film = :film order by c.received desc, c.id desc")
        .param("film", film.value())
        .query((row, n) -> copy(row))
        .list();
  }

  /// Forgets all copies of a film but the latest; says which.
  List<Copy> clearEarlier(FilmId film) {
    return database
        .sql(
            """
            with cleared as (
              delete from films.copy using films.film f
              where copy.film = :film and f.id = :film and copy.id <> f.copy returning copy.*)
            select\
            """
                + " "
                + COPY
                + " from cleared c")
        .param("film", film.value())
        .query((row, n) -> copy(row))
        .list();
  }

  @Override
  public boolean needs(Sha256 file) {
    return database
        .sql("select exists (select from films.copy where sha256 = ?)")
        .param(file.hex())
        .query(Boolean.class)
        .single();
  }

  private static String[] directors(DataSheet sheet) {
    return sheet.credits().stream()
        .filter(credit -> credit.role() == Credit.Role.DIRECTOR)
        .map(Credit::name)
        .toArray(String[]::new);
  }

  private static Film film(ResultSet row) throws SQLException {
    return new Film(
        new FilmId(row.getObject("id", UUID.class)),
        new AccountId(row.getObject("owner", UUID.class)),
        SheetAsJson.read(row.getString("sheet")),
        row.getString("copy_id") == null ? Optional.empty() : Optional.of(copy(row)),
        row.getInt("version"));
  }

  private static Copy copy(ResultSet row) throws SQLException {
    return new Copy(
        new CopyId(row.getObject("copy_id", UUID.class)),
        new FilmId(row.getObject("film", UUID.class)),
        new Sha256(row.getString("sha256")),
        row.getLong("bytes"),
        row.getString("file_name"),
        row.getObject("received", OffsetDateTime.class).toInstant());
  }

  private static FilmCard card(ResultSet row) throws SQLException {
    return new FilmCard(
        new FilmId(row.getObject("id", UUID.class)),
        new AccountId(row.getObject("owner", UUID.class)),
        row.getString("title"),
        row.getString("language"),
        row.getString("english_title"),
        texts(row.getArray("countries")),
        texts(row.getArray("directors")),
        Optional.ofNullable(row.getObject("copy", UUID.class)).map(CopyId::new));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
