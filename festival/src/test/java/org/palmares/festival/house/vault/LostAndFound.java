package org.palmares.festival.house.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Told;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A desk for tests, which keeps a book in the database and may be told to refuse or to fail.
@Component
class LostAndFound implements DepositDesk {
  private final JdbcClient database;
  private final Map<String, List<String>> toRefuse = new ConcurrentHashMap<>();
  private final Map<String, Integer> toFail = new ConcurrentHashMap<>();

  LostAndFound(JdbcClient database) {
    this.database = database;
    database
        .sql(
            """
            create table if not exists public.lost_and_found
              (about text not null, file_name text not null, by uuid not null, sha256 text not null)\
            """)
        .update();
  }

  @Override
  public String name() {
    return "found";
  }

  /// Will refuse what is about this at the n-th question.
  void refuseAt(int question, String about) {
    toRefuse.put(about, new ArrayList<>(java.util.Collections.nCopies(question, "")));
  }

  /// Will fail so often to take what is about this.
  void fail(int times, String about) {
    toFail.put(about, times);
  }

  @Override
  public Optional<Told> refuses(AccountId who, String about, String fileName, long bytes) {
    List<String> left = toRefuse.get(about);
    if (left == null) {
      return Optional.empty();
    }
    left.removeLast();
    return left.isEmpty() ? Optional.of(Told.of("vault.upload.empty")) : Optional.empty();
  }

  @Override
  public void take(Deposit deposit) {
    database
        .sql("insert into public.lost_and_found values (?, ?, ?, ?)")
        .params(
            deposit.about(),
            deposit.fileName(),
            deposit.by().value(),
            deposit.file().sha256().hex())
        .update();
    if (toFail.merge(deposit.about(), -1, Integer::sum) >= 0) {
      throw new IllegalStateException("told to fail");
    }
  }

  /// What was taken: `file name, SHA-256`.
  List<String> taken(String about) {
    return database
        .sql("select file_name || ', ' || sha256 from public.lost_and_found where about = ?")
        .param(about)
        .query(String.class)
        .list();
  }
}
