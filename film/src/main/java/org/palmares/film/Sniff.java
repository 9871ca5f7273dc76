package org.palmares.film;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The first look at a file, at its first bytes only: tells playlists, texts, photographs and other
/// things that are surely no film, before any reader is let near them.
final class Sniff {
  private static final int LENGTH = 4096;

  private final byte[] head;

  private Sniff(byte[] head) {
    this.head = head;
  }

  /// One way to begin a file.
  private record Beginning(String means, int offset, String latin1) {
    static Beginning of(String means, int offset, String latin1) {
      return new Beginning(means, offset, latin1);
    }
  }

  private static final List<Beginning> BEGINNINGS =
      List.of(
          Beginning.of("picture", 0, "\u0089PNG"),
          Beginning.of("picture", 0, "\u00ff\u00d8\u00ff"),
          Beginning.of("picture", 0, "GIF8"),
          Beginning.of("picture", 0, "BM"),
          Beginning.of("picture", 0, "II*\0"),
          Beginning.of("picture", 0, "MM\0*"),
          Beginning.of("picture", 0, "8BPS"),
          Beginning.of("picture", 8, "WEBP"),
          Beginning.of("picture", 4, "ftypavif"),
          Beginning.of("picture", 4, "ftypavis"),
          Beginning.of("picture", 4, "ftyphe"),
          Beginning.of("picture", 4, "ftypmif1"),
          Beginning.of("picture", 4, "ftypmsf1"),
          Beginning.of("sound", 8, "WAVE"),
          Beginning.of("sound", 0, "ID3"),
          Beginning.of("sound", 0, "fLaC"),
          Beginning.of("sound", 0, "MThd"),
          Beginning.of("archive", 0, "PK\u0003\u0004"),
          Beginning.of("archive", 0, "Rar!"),
          Beginning.of("archive", 0, "7z\u00bc\u00af"),
          Beginning.of("archive", 0, "\u001f\u008b"),
          Beginning.of("archive", 0, "\u00fd7zXZ"),
          Beginning.of("program", 0, "MZ"),
          Beginning.of("program", 0, "\u007fELF"),
          Beginning.of("program", 0, "#!"),
          Beginning.of("document", 0, "%PDF"),
          Beginning.of("document", 0, "\u00d0\u00cf\u0011\u00e0"),
          Beginning.of("document", 0, "{\\rtf"));

  static Sniff at(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new Sniff(in.readNBytes(LENGTH));
    }
  }

  /// What makes it no film, if that can be told already.
  Optional<Finding> objection() {
    if (head.length == 0) {
      return Optional.of(Finding.of(Finding.Kind.EMPTY_FILE));
    }
    return playlist()
        .map(format -> Finding.of(Finding.Kind.REFUSED_FORMAT, "format", format))
        .or(() -> thing().map(it -> Finding.of(Finding.Kind.NOT_A_FILM, "looks_like", it)));
  }

  /// Whether it begins like a film container, so that failing to read it means that it is damaged.
  boolean beginsLikeAFilm() {
    return beginsLikeMp4()
        || matches(0, "\u001aE\u00df\u00a3")
        || matches(8, "AVI ")
        || matches(0, "OggS")
        || matches(0, "FLV\u0001")
        || matches(0, "\u0006\u000e+4")
        || (matches(0, "G") && matches(188, "G"))
        || matches(0, "\0\0\u0001\u00ba");
  }

  boolean beginsLikeMp4() {
    return List.of("ftyp", "moov", "mdat", "free", "skip", "wide").stream()
        .anyMatch(box -> matches(4, box));
  }

  boolean beginsLikeWebm() {
    return matches(0, "\u001aE\u00df\u00a3")
        && text().substring(0, Math.min(64, head.length)).contains("webm");
  }

  private Optional<String> playlist() {
    var text = text().strip();
    if (text.startsWith("\u00ef\u00bb\u00bf")) {
      text = text.substring(3).strip();
    }
    if (text.startsWith("#EXTM3U")) {
      return Optional.of("hls");
    }
    if (text.startsWith("ffconcat")) {
      return Optional.of("concat");
    }
    if (text.startsWith("<") && text.contains("<MPD")) {
      return Optional.of("dash");
    }
    return text.startsWith("v=0") && text.contains("\nm=") ? Optional.of("sdp") : Optional.empty();
  }

  private Optional<String> thing() {
    return BEGINNINGS.stream()
        .filter(it -> matches(it.offset(), it.latin1()))
        .map(Beginning::means)
        .findFirst()
        .or(() -> isText() ? Optional.of("text") : Optional.empty());
  }

  private boolean isText() {
    for (byte b : head) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b) {
        return false;
      }
    }
    return true;
  }

  private boolean matches(int offset, String latin1) {
    return matches(offset, latin1.getBytes(StandardCharsets.ISO_8859_1));
  }

  private boolean matches(int offset, byte[] bytes) {
    if (offset + bytes.length > head.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (head[offset + i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private String text() {
    return new String(head, StandardCharsets.ISO_8859_1);
  }
}
