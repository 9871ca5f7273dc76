package org.palmares.festival.house.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.Sha256;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Where files lie. What was put in is never changed.
///
/// A file lies at `vault/ab/cd/<its SHA-256>` and counts from the moment the transaction that took
/// it is committed. The row of a file is also its lock: two who bring the same content, or one who
/// brings it and one who clears it away, wait for each other there.
@Service
public class Vault {
  private final JdbcClient database;
  private final TransactionOperations transaction;
  private final Disk disk;
  private final Workshop workshop;
  private final ObjectProvider<Claim> claims;

  Vault(
      JdbcClient database,
      TransactionOperations transaction,
      Disk disk,
      Workshop workshop,
      ObjectProvider<Claim> claims) {
    this.claims = claims;
    this.database = database;
    this.transaction = transaction;
    this.disk = disk;
    this.workshop = workshop;
  }

  /// Takes a finished file over (it is moved, not copied) after fsync; the same content is kept
  /// once. If the caller's transaction does not hold, the file is gone and not in the vault.
  public StoredFile take(Path file) {
    try {
      Disk.sync(file);
      var stored = new StoredFile(Fingerprint.of(file), Files.size(file));
      if (TransactionSynchronizationManager.isSynchronizationActive()) {
        afterwards(TransactionSynchronization.STATUS_ROLLED_BACK, () -> discard(stored.sha256()));
      }
      return keep(file, stored);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be put into the vault: " + e.getMessage(), e);
    }
  }

  /// Takes over a file that was made durable and whose fingerprint is known. It may have been moved
  /// to its place already, by a try that a crash interrupted.
  StoredFile keep(Path file, StoredFile stored) {
    transaction.executeWithoutResult(status -> {
      database
          .sql("insert into vault.file (sha256, bytes) values (?, ?) on conflict do nothing")
          .params(stored.sha256().hex(), stored.bytes())
          .update();
      hold(stored.sha256(), "share");
      try {
        putInPlace(file, place(stored.sha256()));
      } catch (IOException e) {
        throw new UncheckedIOException(
            file + " cannot be put into the vault: " + e.getMessage(), e);
      }
    });
    return stored;
  }

  /// Throws a file away if nobody has need of it any more, once the caller's transaction holds.
  public void release(Sha256 file) {
    transaction.executeWithoutResult(status -> {
      hold(file, "update");
      if (!isWaitedFor(file) && claims.stream().noneMatch(claim -> claim.needs(file))) {
        database.sql("delete from vault.file where sha256 = ?").param(file.hex()).update();
        afterwards(TransactionSynchronization.STATUS_COMMITTED, () -> discard(file));
      }
    });
  }

  /// Whoever takes a file over and whoever throws it away wait for each other at its row.
  private void hold(Sha256 file, String how) {
    database
        .sql("select bytes from vault.file where sha256 = ? for " + how)
        .param(file.hex())
        .query(Long.class)
        .optional();
  }

  /// Clears away a file that no committed transaction took, if such a one is left behind and no
  /// upload of the same content waits for its desk.
  void discard(Sha256 file) {
    transaction.executeWithoutResult(status -> {
      int free =
          database
              .sql("insert into vault.file (sha256, bytes) values (?, 0) on conflict do nothing")
              .param(file.hex())
              .update();
      status.setRollbackOnly();
      if (free == 1 && !isWaitedFor(file)) {
        delete(place(file));
      }
    });
  }

  /// Where a file lies, for reading only.
  ///
  /// @throws org.palmares.festival.house.site.Refused 404 if it is not there
  public Path path(Sha256 file) {
    Path place = place(file);
    if (!Files.isRegularFile(place)) {
      throw Refused.notHere();
    }
    return place;
  }

  /// How many bytes fit on the vault's disk without touching its reserve.
  public long spare() {
    return disk.spare();
  }

  /// Whether something failed because the disk is full.
  public static boolean isForWantOfRoom(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException disk && Disk.isFull(disk)) {
        return true;
      }
    }
    return false;
  }

  /// A directory on the vault's disk for work in progress of this process alone; what is left in it
  /// is swept when the process has ended.
  public Path workshop() {
    return workshop.directory();
  }

  /// A directory on the vault's disk for work that somebody else goes on with when this process is
  /// killed, one for each name; whoever ends the work clears it away.
  public Path bench(String name) {
    return disk.benches().resolve(name);
  }

  /// The names of all benches on which something lies.
  public List<String> listBenches() {
    return Stream.ofNullable(disk.benches().toFile().list()).flatMap(Arrays::stream).toList();
  }

  private boolean isWaitedFor(Sha256 file) {
    return database
        .sql("select exists (select from vault.upload where sha256 = ? and finished is null)")
        .param(file.hex())
        .query(Boolean.class)
        .single();
  }

  private void putInPlace(Path file, Path place) throws IOException {
    if (Files.exists(place)) {
      afterCommit(() -> delete(file));
      return;
    }
    Path shelf = parent(place);
    boolean newShelf = !Files.isDirectory(shelf);
    Files.createDirectories(shelf);
    move(file, place);
    place.toFile().setReadOnly();
    Disk.syncDirectory(shelf);
    if (newShelf) {
      Disk.syncDirectory(parent(shelf));
      Disk.syncDirectory(disk.vault());
    }
  }

  private void move(Path file, Path place) throws IOException {
    try {
      Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException otherDisk) {
      Path copy = Files.createTempFile(workshop.directory(), "moving", "");
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      Disk.sync(copy);
      Files.move(copy, place, StandardCopyOption.ATOMIC_MOVE);
      afterCommit(() -> delete(file));
    }
  }

  private static void afterCommit(Runnable then) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            then.run();
          }
        });
  }

  /// On a thread of its own, for the transaction is not quite over then.
  private static void afterwards(int ended, Runnable then) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status == ended) {
              Thread.startVirtualThread(then);
            }
          }
        });
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be cleared away: " + e.getMessage(), e);
    }
  }

  private Path place(Sha256 file) {
    String hex = file.hex();
    return disk.vault().resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    if (parent == null) {
      throw new IllegalStateException(path + " has no parent");
    }
    return parent;
  }
}
