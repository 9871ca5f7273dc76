package org.palmares.festival.house.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vault.DepositDesk.Deposit;
import org.palmares.festival.house.vault.Upload.Stage;
import org.palmares.festival.house.vocabulary.Sha256;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.house.vocabulary.UploadId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Brings an upload to its end: makes its bytes stay, asks the desk a last time, and hands the file
/// over in one transaction.
///
/// What was received is written down before that transaction. A crash at any point is therefore
/// repaired by doing it again ([#end] may be called as often as one likes), and happens once.
@Component
class Sealing {
  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

  private final UploadBook book;
  private final Arrivals arrivals;
  private final Vault vault;
  private final Desks desks;
  private final TransactionOperations transaction;

  Sealing(
      UploadBook book,
      Arrivals arrivals,
      Vault vault,
      Desks desks,
      TransactionOperations transaction) {
    this.book = book;
    this.arrivals = arrivals;
    this.vault = vault;
    this.desks = desks;
    this.transaction = transaction;
  }

  /// Ends an upload all of whose bytes are there.
  Ending end(UploadId id) {
    Arrival arrival = arrivals.of(id);
    arrival.ending().lock();
    try {
      Optional<Upload> found = book.find(id);
      if (found.isEmpty()) {
        arrivals.forget(id);
        return new Ending.Gone();
      }
      Upload upload = found.get();
      return switch (upload.stage()) {
        case Stage.Arriving() -> receive(upload, arrival);
        case Stage.Received(var sealed) -> resume(upload, sealed, arrival);
        case Stage.Finished finished -> new Ending.Kept(upload);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Upload " + id + " cannot be made durable: " + e.getMessage(), e);
    } finally {
      arrival.ending().unlock();
    }
  }

  private Ending receive(Upload upload, Arrival arrival) throws IOException {
    long length = upload.length().orElseThrow();
    if (arrival.halt() != length) {
      throw new IllegalStateException(
          upload.id() + " has " + arrival.offset() + " bytes of " + length);
    }
    if (length == 0 && !Files.exists(arrival.file())) {
      Files.createFile(arrival.file());
    }
    arrival.sync();
    Optional<Told> refusal = desks.refuses(upload.owner(), upload.label(), length);
    if (refusal.isPresent()) {
      remove(upload);
      return new Ending.Denied(refusal.get());
    }
    CompletableFuture<Sha256> whole = arrival.whole();
    Optional<Sha256> sum = whole.isDone() ? Optional.of(whole.join()) : Optional.empty();
    book.received(upload.id(), sum);
    if (sum.isEmpty()) {
      finishLater(upload, whole);
      return new Ending.Kept(get(upload));
    }
    try {
      finish(upload, sum.get());
      return new Ending.Kept(get(upload));
    } catch (Refused refused) {
      remove(get(upload));
      return new Ending.Denied(refused.reason());
    }
  }

  private Ending resume(Upload upload, Optional<Sha256> sealed, Arrival arrival) {
    if (sealed.isPresent()) {
      finish(upload, sealed.get());
    } else {
      CompletableFuture<Sha256> whole = arrival.whole();
      if (whole.isDone()) {
        book.received(upload.id(), Optional.of(whole.join()));
        finish(upload, whole.join());
      } else {
        finishLater(upload, whole);
      }
    }
    return new Ending.Kept(get(upload));
  }

  /// When the file has been read to its end. If that fails, the caretaker tries again.
  private void finishLater(Upload upload, CompletableFuture<Sha256> whole) {
    var _ =
        whole
            .thenRunAsync(() -> end(upload.id()), Thread::startVirtualThread)
            .exceptionally(failure -> {
              LOG.warn("Upload {} is not finished yet", upload.id(), failure);
              return null;
            });
  }

  private void finish(Upload upload, Sha256 sha256) {
    Path file = arrivals.file(upload.id());
    transaction.executeWithoutResult(status -> {
      if (book.finish(upload.id()) && upload.label().desk().isPresent()) {
        StoredFile stored = vault.keep(file, new StoredFile(sha256, upload.length().orElseThrow()));
        desks.take(
            new Deposit(upload.owner(), upload.label().about(), upload.label().fileName(), stored),
            upload.label());
      }
    });
    arrivals.forget(upload.id());
  }

  /// Leaves nothing of an upload.
  void remove(Upload upload) {
    Arrival arrival = arrivals.of(upload.id());
    arrival.ending().lock();
    try {
      book.remove(upload.id());
      arrivals.clearAway(upload.id());
      if (upload.stage() instanceof Stage.Received(var sealed)) {
        sealed.ifPresent(vault::discard);
      }
    } finally {
      arrival.ending().unlock();
    }
  }

  private Upload get(Upload upload) {
    return book.find(upload.id()).orElse(upload);
  }
}
