package org.palmares.festival.house.vault.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.palmares.festival.house.vault.Upload;
import org.palmares.festival.house.vault.Upload.Stage;
import org.palmares.festival.house.vocabulary.Told;

/// What a tus request is answered.
record TusAnswer(int status, Map<String, String> headers, Optional<Told> said) {
  static TusAnswer of(int status) {
    return new TusAnswer(status, Map.of(), Optional.empty());
  }

  static TusAnswer refusal(int status, Told reason) {
    return new TusAnswer(status, Map.of(), Optional.of(reason));
  }

  TusAnswer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new TusAnswer(status, more, said);
  }

  TusAnswer at(long offset) {
    return with("Upload-Offset", Long.toString(offset));
  }

  /// With what every answer about an upload says: until when it is kept, or its fingerprint once it
  /// is handed over (RFC 9530).
  TusAnswer about(Upload upload) {
    return switch (upload.stage()) {
      case Stage.Arriving() ->
          with(
              "Upload-Expires",
              DateTimeFormatter.RFC_1123_DATE_TIME.format(
                  upload.expires().atOffset(ZoneOffset.UTC)));
      case Stage.Received received -> this;
      case Stage.Finished(var file) -> {
        byte[] sum = HexFormat.of().parseHex(file.sha256().hex());
        yield with("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(sum) + ":");
      }
    };
  }
}
