package org.palmares.festival.house.vault;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Sha256;
import org.palmares.festival.house.vocabulary.UploadId;

/// A file on its way into the vault, brought by one person, whom alone it concerns.
///
/// @param length how many bytes it will have, once that is known
public record Upload(
    UploadId id, AccountId owner, OptionalLong length, Label label, Instant expires, Stage stage) {

  /// What stands on a file that is brought.
  ///
  /// @param metadata as the tus header `Upload-Metadata` has it, given back as it came
  /// @param desk the name of the desk it is meant for
  /// @param about what it is for, in the words of that desk
  /// @param fileName what the file was called at home; a text, never a path
  public record Label(String metadata, Optional<String> desk, String about, String fileName) {}

  /// How far an upload has come.
  public sealed interface Stage {
    /// Bytes are missing.
    record Arriving() implements Stage {}

    /// All bytes are here to stay, and that was said; the seal is about to be set.
    record Received(Optional<Sha256> sealed) implements Stage {}

    /// Handed over.
    record Finished(StoredFile file) implements Stage {}
  }

  /// Whether bytes may still be added.
  public boolean isArriving() {
    return stage instanceof Stage.Arriving;
  }
}
