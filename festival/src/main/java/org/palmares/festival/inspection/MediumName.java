package org.palmares.festival.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What something that can be looked at of a copy is called: the last part of its address. The name
/// says who may see it and what kind of file it is; other names there are none.
public record MediumName(String text) implements Comparable<MediumName> {
  public static final MediumName PREVIEW = new MediumName("preview.mp4");
  public static final MediumName STREAM = new MediumName("master.m3u8");
  public static final MediumName QUICK = new MediumName("quick.webp");
  public static final MediumName POSTER = new MediumName("poster.jpg");
  public static final MediumName STILLS = new MediumName("stills.jpg");

  /// What happens when in the film; it is drawn when somebody looks.
  public static final MediumName COURSE = new MediumName("course.json");

  /// The pictures that a player shows over its time line, and which is shown when.
  public static final MediumName SEEK = new MediumName("seek.vtt");

  /// All there can be.
  private enum Kind {
    FILM("preview(-small)?\\.mp4", Media.PREVIEW, "video/mp4"),
    PLAYLIST(
        "master\\.m3u8|preview(-small)?\\.m3u8", Media.PREVIEW, "application/vnd.apple.mpegurl"),
    POSTER("poster\\.jpg", Media.POSTER, "image/jpeg"),
    PHOTOGRAPH("stills\\.jpg|poster-[1-9]\\.jpg", Media.STILLS, "image/jpeg"),
    SHEET("(quick|contact|shots|seek)\\.webp", Media.STILLS, "image/webp"),
    CUES("seek\\.vtt", Media.STILLS, "text/vtt;charset=UTF-8"),
    BARCODE("barcode\\.png", Media.STILLS, "image/png"),
    SHOTS("shots\\.json", Media.STILLS, "application/json"),
    COURSE("course\\.json", Media.REPORT, "application/json");

    private final Pattern names;
    private final Media media;
    private final String contentType;

    Kind(String names, Media media, String contentType) {
      this.names = Pattern.compile(names);
      this.media = media;
      this.contentType = contentType;
    }

    static Optional<Kind> of(String name) {
      return Arrays.stream(values()).filter(kind -> kind.names.matcher(name).matches()).findFirst();
    }
  }

  public MediumName {
    if (Kind.of(text).isEmpty()) {
      throw new IllegalArgumentException(
          "\"%s\" is nothing that is kept of a copy; names are those of MediumName.Kind"
              .formatted(text));
    }
  }

  /// The name, if it is one.
  public static Optional<MediumName> find(String text) {
    return Kind.of(text).map(kind -> new MediumName(text));
  }

  /// What a file is called that was made of a copy.
  static MediumName of(Path file) {
    return new MediumName(String.valueOf(file.getFileName()));
  }

  /// All that lie in a folder; other files there are none of them.
  static Map<MediumName, Path> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> find(String.valueOf(file.getFileName())).isPresent())
          .collect(Collectors.toMap(MediumName::of, Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be read", e);
    }
  }

  /// Which of the guards' questions it falls under.
  public Media media() {
    return kind().media;
  }

  /// Whether it is made while the film is measured.
  boolean isPicture() {
    return media() != Media.PREVIEW && !equals(QUICK);
  }

  /// What kind of file it is, as it is served.
  public String contentType() {
    return kind().contentType;
  }

  private Kind kind() {
    return Kind.of(text).orElseThrow();
  }

  @Override
  public int compareTo(MediumName other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
