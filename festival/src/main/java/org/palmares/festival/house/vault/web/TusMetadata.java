package org.palmares.festival.house.vault.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What stands on an upload: `filename 7JiB7ZmULm1wNA==,film MDE4...`, keys in the order in which
/// they came.
record TusMetadata(String header, Map<String, String> said) {
  /// What HTTP calls a token (RFC 9110, 5.6.2); tus asks for ASCII without space and comma.
  private static final Pattern KEY = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}");

  private static final String ALLOWED =
      "keys of ASCII letters and digits, each once, with a base64 value after one space, separated"
          + " by commas";

  static TusMetadata parse(String header) {
    Map<String, String> said = new LinkedHashMap<>();
    if (header.isBlank()) {
      return new TusMetadata("", said);
    }
    for (String pair : header.split(",", -1)) {
      String[] parts = pair.strip().split(" ", 2);
      if (!KEY.matcher(parts[0]).matches()
          || said.put(parts[0], parts.length == 1 ? "" : value(header, parts[1])) != null) {
        throw NotLikeThis.header("Upload-Metadata", header, ALLOWED);
      }
    }
    return new TusMetadata(header, said);
  }

  private static String value(String header, String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw NotLikeThis.header("Upload-Metadata", header, ALLOWED);
    }
  }
}
