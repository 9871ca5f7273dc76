package org.palmares.film;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Draws the conclusion from what a file claims and what was decoded of it.
final class Verdict {
  private static final Pattern TOO_LARGE =
      Pattern.compile("Picture size (\\d+)x(\\d+) exceeds specified max pixel");

  /// The end may be missing by this much before it counts: containers round and players forgive.
  private static final double END_SECONDS = 1;

  private static final double END_SHARE = 0.02;

  private final Sniff sniff;
  private final Limits limits;

  Verdict(Sniff sniff, Limits limits) {
    this.sniff = sniff;
    this.limits = limits;
  }

  /// A finding and whether the file is a film at all.
  record Objection(Finding finding, boolean film) {}

  /// Why it need not be decoded, judging from what it claims.
  Optional<Objection> beforeDecoding(Probe probe) {
    var outcome = probe.outcome();
    var trouble = trouble(outcome);
    if (trouble.isPresent()) {
      return trouble;
    }
    if (!probe.understood()) {
      return Optional.of(notUnderstood(outcome));
    }
    if (probe.streamCount() > limits.streams()) {
      return unreadable(
          Finding.Kind.TOO_MANY_STREAMS,
          "streams",
          String.valueOf(probe.streamCount()),
          "limit",
          String.valueOf(limits.streams()));
    }
    if (probe.video().isEmpty()) {
      return noPicture(probe);
    }
    var video = probe.video().get();
    long width = video.path("width").asInt(0);
    long height = video.path("height").asInt(0);
    return width * height > limits.pixels() ? tooLarge(width, height) : Optional.empty();
  }

  /// Why it is no film for a festival after all, judging from what was decoded.
  Optional<Objection> afterDecoding(Decoding decoding) {
    var outcome = decoding.outcome();
    var trouble = trouble(outcome);
    if (trouble.isPresent()) {
      return trouble;
    }
    return switch ((int) Math.min(2, decoding.frames().count())) {
      case 0 -> Optional.of(damaged(outcome));
      case 1 -> Optional.of(new Objection(notAFilm("picture"), false));
      default -> Optional.empty();
    };
  }

  /// Everything worth saying about a film that was decoded, the gravest first.
  List<Finding> findings(Probe probe, Decoding decoding) {
    var findings = new ArrayList<Finding>();
    cutShort(probe, decoding).ifPresent(findings::add);
    int errors = decoding.outcome().complaints().errorCount();
    if (errors > 0) {
      findings.add(Finding.of(Finding.Kind.DAMAGED_FRAMES, "count", String.valueOf(errors)));
    }
    findings.addAll(soundFindings(probe, decoding));
    if (!decoding.frames().constantRate()) {
      findings.add(
          Finding.of(
              Finding.Kind.VARIABLE_FRAME_RATE,
              "slowest",
              decimal(decoding.frames().slowest()),
              "fastest",
              decimal(decoding.frames().fastest())));
    }
    findings.sort(Comparator.comparing(Finding::level));
    return findings;
  }

  /// What can go wrong with any errand, whatever the file.
  private Optional<Objection> trouble(Outcome outcome) {
    if (outcome.tookTooLong()) {
      long seconds = Math.max(1, outcome.took().toSeconds());
      return unreadable(Finding.Kind.TOOK_TOO_LONG, "seconds", String.valueOf(seconds));
    }
    var large = outcome.complaints().find(TOO_LARGE);
    if (large.isPresent()) {
      return tooLarge(Long.parseLong(large.get().group(1)), Long.parseLong(large.get().group(2)));
    }
    if (outcome.crashed()) {
      return unreadable(Finding.Kind.READER_FAILED, "reason", "crash");
    }
    return !outcome.ok() && outcome.neededTooMuchMemory()
        ? unreadable(Finding.Kind.READER_FAILED, "reason", "memory")
        : Optional.empty();
  }

  private Objection notUnderstood(Outcome outcome) {
    if (sniff.beginsLikeMp4() && outcome.complaints().mention("moov atom not found")) {
      return new Objection(Finding.of(Finding.Kind.INDEX_MISSING), true);
    }
    return sniff.beginsLikeAFilm() ? damaged(outcome) : new Objection(notAFilm("unknown"), false);
  }

  private Optional<Objection> noPicture(Probe probe) {
    if (probe.streamCount() == 0) {
      return Optional.of(damaged(probe.outcome()));
    }
    var content = probe.contentWithoutPicture();
    var finding = Finding.of(Finding.Kind.NO_PICTURE, "content", content);
    return Optional.of(new Objection(finding, false));
  }

  private Optional<Objection> tooLarge(long width, long height) {
    return unreadable(
        Finding.Kind.TOO_LARGE_PICTURE,
        "width",
        String.valueOf(width),
        "height",
        String.valueOf(height),
        "pixels",
        String.valueOf(limits.pixels()));
  }

  private static Objection damaged(Outcome outcome) {
    var detail = outcome.complaints().first().orElse("no reason given");
    return new Objection(Finding.of(Finding.Kind.DAMAGED, "detail", detail), true);
  }

  private static Finding notAFilm(String looksLike) {
    return Finding.of(Finding.Kind.NOT_A_FILM, "looks_like", looksLike);
  }

  private static Optional<Objection> unreadable(Finding.Kind kind, String... values) {
    return Optional.of(new Objection(Finding.of(kind, values), true));
  }

  private static Optional<Finding> cutShort(Probe probe, Decoding decoding) {
    double picture = decoding.frames().seconds();
    double sound = probe.audio().isEmpty() ? 0 : probe.soundSeconds(0, decoding.peaks());
    boolean ownClaim = probe.declaredPicture() > 0;
    double declared = ownClaim ? probe.declaredPicture() : probe.declared();
    double end = ownClaim ? picture : Math.max(picture, sound);
    return declared - end > Math.max(END_SECONDS, declared * END_SHARE)
        ? Optional.of(
            Finding.of(Finding.Kind.CUT_SHORT, "end", decimal(end), "declared", decimal(declared)))
        : Optional.empty();
  }

  private static List<Finding> soundFindings(Probe probe, Decoding decoding) {
    if (probe.audio().isEmpty()) {
      return List.of(Finding.of(Finding.Kind.NO_SOUND_TRACK));
    }
    var first = probe.sound(0, decoding.peaks());
    if (first.silent()) {
      return List.of(Finding.of(Finding.Kind.SILENT, "peak", decimal(first.peak())));
    }
    double sound = probe.soundSeconds(0, decoding.peaks());
    double picture = decoding.frames().seconds();
    return picture - sound > END_SECONDS
        ? List.of(
            Finding.of(
                Finding.Kind.SOUND_ENDS_EARLY,
                "sound",
                decimal(sound),
                "picture",
                decimal(picture)))
        : List.of();
  }

  /// At most two places after the point, always with a point.
  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.2f", number).replaceAll("\\.?0+$", "");
  }
}
