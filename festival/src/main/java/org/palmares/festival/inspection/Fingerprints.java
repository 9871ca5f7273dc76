package org.palmares.festival.inspection;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palmares.festival.house.vocabulary.CopyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// By which films are known again, one fingerprint for each copy.
@Repository
class Fingerprints {
  private final JdbcClient database;

  Fingerprints(JdbcClient database) {
    this.database = database;
  }

  void keep(CopyId copy, byte[] fingerprint) {
    database
        .sql(
            """
            insert into inspection.fingerprint (copy, bytes) values (:copy, :bytes)
            on conflict (copy) do update set bytes = excluded.bytes, kept = clock_timestamp()\
            """)
        .param("copy", copy.value())
        .param("bytes", fingerprint)
        .update();
  }

  Optional<byte[]> find(CopyId copy) {
    return database
        .sql("select bytes from inspection.fingerprint where copy = :copy")
        .param("copy", copy.value())
        .query((row, n) -> row.getBytes("bytes"))
        .optional();
  }

  /// Of which copies there are fingerprints, and since when.
  Map<CopyId, Instant> copies() {
    Map<CopyId, Instant> all = new HashMap<>();
    database
        .sql("select copy, kept from inspection.fingerprint")
        .query(row -> {
          all.put(
              new CopyId(row.getObject("copy", UUID.class)),
              row.getObject("kept", OffsetDateTime.class).toInstant());
        });
    return all;
  }

  Map<CopyId, byte[]> list(Collection<CopyId> copies) {
    Map<CopyId, byte[]> all = new HashMap<>();
    database
        .sql("select copy, bytes from inspection.fingerprint where copy = any (:copies)")
        .param("copies", copies.stream().map(CopyId::value).toArray(UUID[]::new))
        .query(row -> {
          all.put(new CopyId(row.getObject("copy", UUID.class)), row.getBytes("bytes"));
        });
    return all;
  }
}
