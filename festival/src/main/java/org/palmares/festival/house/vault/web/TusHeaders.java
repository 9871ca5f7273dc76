package org.palmares.festival.house.vault.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Reads the headers of a tus request, and takes none that could be understood in two ways.
final class TusHeaders {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
  private static final String WHOLE = "one whole number from 0 to 999999999999999999, digits only";

  private final HttpServletRequest request;

  TusHeaders(HttpServletRequest request) {
    this.request = request;
  }

  OptionalLong length() {
    return number("Upload-Length");
  }

  long offset() {
    return number("Upload-Offset")
        .orElseThrow(() -> NotLikeThis.header("Upload-Offset", "", WHOLE));
  }

  /// Whether the length is to be said later.
  boolean defersLength() {
    Optional<String> said = one("Upload-Defer-Length");
    if (said.isPresent() && !said.get().equals("1")) {
      throw NotLikeThis.header("Upload-Defer-Length", said.get(), "1");
    }
    return said.isPresent();
  }

  TusMetadata metadata() {
    return TusMetadata.parse(one("Upload-Metadata").orElse(""));
  }

  Optional<TusChecksum> checksum() {
    return one("Upload-Checksum").map(TusChecksum::parse);
  }

  boolean hasBytes() {
    String type = request.getContentType();
    return type != null && type.equalsIgnoreCase("application/offset+octet-stream");
  }

  private OptionalLong number(String name) {
    Optional<String> said = one(name);
    if (said.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!NUMBER.matcher(said.get()).matches()) {
      throw NotLikeThis.header(name, said.get(), WHOLE);
    }
    return OptionalLong.of(Long.parseLong(said.get()));
  }

  private Optional<String> one(String name) {
    List<String> said = Collections.list(request.getHeaders(name));
    if (said.size() > 1) {
      throw NotLikeThis.header(name, String.join(", ", said), "once");
    }
    return said.stream().findFirst();
  }
}
