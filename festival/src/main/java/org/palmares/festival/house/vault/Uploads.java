package org.palmares.festival.house.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vault.Admission.Why;
import org.palmares.festival.house.vault.Upload.Label;
import org.palmares.festival.house.vault.Upload.Stage;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.house.vocabulary.UploadId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Where people bring files, however long it takes and however often the line breaks.
@Service
public class Uploads {
  private static final int LONGEST_NAME = 255;

  private final UploadBook book;
  private final Arrivals arrivals;
  private final Sealing sealing;
  private final Desks desks;
  private final Disk disk;
  private final Workshop workshop;
  private final VaultSettings settings;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  Uploads(
      UploadBook book,
      Arrivals arrivals,
      Sealing sealing,
      Desks desks,
      Disk disk,
      Workshop workshop,
      VaultSettings settings,
      TransactionOperations transaction,
      InstantSource clock) {
    this.book = book;
    this.arrivals = arrivals;
    this.sealing = sealing;
    this.desks = desks;
    this.disk = disk;
    this.workshop = workshop;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// How large a file may be.
  public long largest() {
    return settings.largest().toBytes();
  }

  /// A directory for bytes that are not yet known to be right.
  public Path workshop() {
    return workshop.directory();
  }

  /// Announces a file before its first byte.
  ///
  /// @param length if it is known already
  /// @param metadata as it came, to be given back
  /// @param said what the metadata say: the first key that is the name of a desk chooses it, and
  ///   `filename` names the file
  public Admission begin(
      AccountId owner, OptionalLong length, String metadata, Map<String, String> said) {
    Optional<String> desk = desks.named(said.keySet());
    Label label =
        new Label(
            metadata,
            desk,
            desk.map(name -> said.getOrDefault(name, "")).orElse(""),
            fileName(said.getOrDefault("filename", "")));
    Optional<Admission> denied = denied(owner, label, length.orElse(0));
    return denied.orElseGet(() ->
        transaction.execute(status -> {
          book.queueUp(owner);
          return admit(owner, length, label);
        }));
  }

  /// Says how long a file is whose length was left open.
  public Admission declareLength(Upload upload, long length) {
    Optional<Admission> denied = denied(upload.owner(), upload.label(), length);
    return denied.orElseGet(() ->
        transaction.execute(status -> {
          book.queueUp(upload.owner());
          return declare(upload, length);
        }));
  }

  private Admission declare(Upload upload, long length) {
    Optional<Admission> denied = tooMuch(upload.label(), book.brought(upload.owner()), length);
    if (denied.isPresent()) {
      return denied.get();
    }
    book.declareLength(upload.id(), length);
    return new Admission.Granted(find(upload.owner(), upload.id()).orElseThrow());
  }

  /// A person's own upload; those of others are not there.
  public Optional<Upload> find(AccountId owner, UploadId id) {
    return book.find(id).filter(upload -> upload.owner().equals(owner));
  }

  /// Gives the right to write on from an offset, if that is where the upload stands. Whoever wrote
  /// until now is stopped.
  ///
  /// @throws Refused 503 if the house is about to close
  public Optional<Pen> pick(Upload known, long offset) throws IOException {
    if (arrivals.areHalted()) {
      throw Refused.unavailable();
    }
    Arrival arrival = arrivals.of(known.id());
    arrival.ending().lock();
    try {
      Optional<Upload> upload = arriving(known);
      if (upload.isEmpty()) {
        return Optional.empty();
      }
      Optional<Pen> pen = arrival.pick(offset);
      pen.ifPresent(p -> prolong(upload.get()));
      return pen;
    } finally {
      arrival.ending().unlock();
    }
  }

  /// How an upload stands, if it is this person's. Whoever writes it is stopped, for who asks this
  /// is about to go on writing.
  public Optional<Standing> stand(AccountId owner, UploadId id) {
    if (find(owner, id).isEmpty()) {
      return Optional.empty();
    }
    Arrival arrival = arrivals.of(id);
    arrival.ending().lock();
    try {
      Optional<Upload> now = find(owner, id);
      if (now.filter(Upload::isArriving).isPresent()) {
        return Optional.of(new Standing(now.get(), arrival.halt()));
      }
      forgetIfOver(id, now);
      return now.map(upload -> new Standing(upload, upload.length().orElseThrow()));
    } finally {
      arrival.ending().unlock();
    }
  }

  /// An upload and how many bytes of it are here.
  public record Standing(Upload upload, long offset) {
    /// Whether all bytes are here, and nothing was made of it yet.
    public boolean isWhole() {
      return upload.isArriving()
          && upload.length().isPresent()
          && upload.length().getAsLong() == offset;
    }
  }

  private Optional<Upload> arriving(Upload known) {
    Optional<Upload> now = book.find(known.id());
    forgetIfOver(known.id(), now);
    return now.filter(Upload::isArriving);
  }

  /// One that was received is still needed: its fingerprint is being read up.
  private void forgetIfOver(UploadId id, Optional<Upload> now) {
    if (now.isEmpty() || now.get().stage() instanceof Stage.Finished) {
      arrivals.forget(id);
    }
  }

  private void prolong(Upload upload) {
    if (upload.expires().isBefore(clock.instant().plus(settings.expiry().dividedBy(2)))) {
      book.prolong(upload.id(), settings.expiry());
    }
  }

  /// Ends an upload all of whose bytes are here; once ended, nothing happens any more.
  public Ending end(Upload upload) {
    return sealing.end(upload.id());
  }

  /// Whether so many more bytes fit on the disk.
  public boolean hasRoomFor(long bytes) {
    return disk.hasRoomFor(bytes);
  }

  /// Gives an upload up; nothing of it is left. False if it was received for a desk, which has it
  /// or is about to.
  public boolean giveUp(Upload upload) {
    Arrival arrival = arrivals.of(upload.id());
    arrival.ending().lock();
    try {
      Optional<Upload> now = book.find(upload.id());
      if (now.filter(Uploads::isForADesk).isPresent()) {
        return false;
      }
      now.ifPresent(sealing::remove);
      return true;
    } finally {
      arrival.ending().unlock();
    }
  }

  private static boolean isForADesk(Upload upload) {
    return switch (upload.stage()) {
      case Stage.Arriving() -> false;
      case Stage.Received received -> true;
      case Stage.Finished finished -> upload.label().desk().isPresent();
    };
  }

  private Admission admit(AccountId owner, OptionalLong length, Label label) {
    var brought = book.brought(owner);
    if (brought.unfinished() >= settings.uploadsPerPerson()) {
      return new Admission.Denied(
          Why.TOO_MANY, Told.of("vault.too-many", settings.uploadsPerPerson()));
    }
    Optional<Admission> denied = tooMuch(label, brought, length.orElse(0));
    return denied.orElseGet(
        () -> new Admission.Granted(book.add(owner, length, label, settings.expiry())));
  }

  private Optional<Admission> tooMuch(Label label, UploadBook.Brought brought, long length) {
    long aimless = settings.aimlessPerPerson().toBytes();
    if (label.desk().isEmpty() && brought.aimless() + length > aimless) {
      return Optional.of(
          new Admission.Denied(Why.DESK, Told.of("vault.aimless", Sizes.told(aimless))));
    }
    long most = settings.bytesPerPerson().toBytes();
    return brought.bytes() + length > most
        ? Optional.of(
            new Admission.Denied(
                Why.TOO_MANY,
                Told.of("vault.too-much", Sizes.told(most), settings.expiry().toDays())))
        : Optional.empty();
  }

  private Optional<Admission> denied(AccountId owner, Label label, long length) {
    if (length > largest()) {
      return Optional.of(
          new Admission.Denied(
              Why.TOO_LARGE,
              Told.of("vault.too-large", Sizes.told(length), Sizes.told(largest()))));
    }
    Optional<Told> refusal = desks.refuses(owner, label, length);
    if (refusal.isPresent()) {
      return Optional.of(new Admission.Denied(Why.DESK, refusal.get()));
    }
    return disk.hasRoomFor(length)
        ? Optional.empty()
        : Optional.of(new Admission.Denied(Why.DISK_FULL, Told.of("vault.disk-full")));
  }

  private static String fileName(String said) {
    String name = said.replaceAll("[\\p{Cntrl}]", "").replaceAll("^.*[/\\\\]", "").strip();
    return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
  }
}
