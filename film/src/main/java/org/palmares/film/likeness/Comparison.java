package org.palmares.film.likeness;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Two films, compared by all senses: by eye first; where that does not suffice, by ear and by
/// rhythm, whose alignment is then looked at again with less demanding eyes.
final class Comparison {
  /// Less than this many seconds of likeness are no proof.
  private static final double SHORTEST = 1.9;

  /// A segment this long is footage taken over, wherever it begins and ends.
  private static final double LONG = 8;

  private static final double SHARED = 0.3;

  /// What sound or rhythm alone may reach.
  private static final double ALONE = 0.45;

  private static final double SECONDED = 0.5;

  private final Fingerprint a;
  private final Fingerprint b;
  private final PictureMatching pictures;
  private final SoundMatching sounds;
  private final RhythmMatching rhythms;
  private final Ends ends;

  Comparison(Fingerprint a, Fingerprint b) {
    this.a = a;
    this.b = b;
    this.pictures = new PictureMatching(a.picture(), b.picture());
    this.sounds = new SoundMatching(a.sound(), b.sound());
    this.rhythms = new RhythmMatching(a, b);
    this.ends = new Ends(a, b);
  }

  Likeness likeness() {
    var seen = seen();
    if (seen.isDuplicate()) {
      return seen;
    }
    var other = otherwise();
    return other.score() > seen.score() ? other : seen;
  }

  private Likeness seen() {
    var pieces = ends.finished(Alignment.of(pictures, a.duration(), b.duration()));
    var longest = longest(pieces);
    if (longest.isEmpty()) {
      return Likeness.NONE;
    }
    var evidence = EnumSet.of(Evidence.PICTURE);
    if (agree(pieces)) {
      evidence.add(Evidence.RHYTHM);
    }
    if (soundAlike(pieces)) {
      evidence.add(Evidence.SOUND);
    }
    return of(score(pieces), pieces, longest.get(), evidence);
  }

  private static Optional<Alignment.Piece> longest(List<Alignment.Piece> pieces) {
    return pieces.stream().max(Comparator.comparingDouble(it -> it.segment().aLength()));
  }

  private Likeness of(
      double score, List<Alignment.Piece> pieces, Alignment.Piece longest, Set<Evidence> evidence) {
    var segments = pieces.stream().map(Alignment.Piece::segment).toList();
    return new Likeness(
        score,
        segments,
        longest.way() == PictureMatching.MIRRORED,
        1 / scale(pieces),
        evidence,
        part(segments.stream().mapToDouble(Segment::aLength).sum(), a),
        part(segments.stream().mapToDouble(Segment::bLength).sum(), b));
  }

  /// The one at which most of the time is spent.
  private static double scale(List<Alignment.Piece> pieces) {
    return pieces.stream()
        .collect(
            Collectors.groupingBy(
                it -> it.line().scale(),
                TreeMap::new,
                Collectors.summingDouble(it -> it.segment().aLength())))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(1.0);
  }

  private static double part(double seconds, Fingerprint film) {
    return Math.min(1, seconds / film.duration());
  }

  private double score(List<Alignment.Piece> pieces) {
    double total = 0;
    double inA = 0;
    double inB = 0;
    for (var piece : pieces) {
      var segment = piece.segment();
      double weight = weight(piece);
      total += segment.aLength();
      inA += weight * segment.aLength();
      inB += weight * segment.bLength();
    }
    return total < SHORTEST ? 0 : Math.max(part(inA, a), part(inB, b));
  }

  /// Whole shots, long stretches and stretches with a cut that both films have are of one film;
  /// parts of shots may just be the same footage.
  private double weight(Alignment.Piece piece) {
    var segment = piece.segment();
    boolean own =
        segment.aLength() >= LONG
            || covers(segment.aLength(), a)
            || covers(segment.bLength(), b)
            || ends.isWhole(segment)
            || cuts(piece).agreeing() > 0;
    return own ? 1 : SHARED;
  }

  private static boolean covers(double seconds, Fingerprint film) {
    return seconds >= 0.9 * film.duration();
  }

  private RhythmMatching.Agreement cuts(Alignment.Piece piece) {
    var segment = piece.segment();
    return rhythms.along(piece.line(), segment.aStart() + 0.3, segment.aEnd() - 0.3);
  }

  private boolean agree(List<Alignment.Piece> pieces) {
    return pieces.stream().anyMatch(it -> cuts(it).agreeing() >= 4 && cuts(it).share() >= 0.5);
  }

  private boolean soundAlike(List<Alignment.Piece> pieces) {
    return pieces.stream()
        .anyMatch(it ->
            Trace.stretches(sounds.along(it.line(), it.segment())).stream()
                .anyMatch(sounds::convinces));
  }

  private Likeness otherwise() {
    var heard = heard();
    if (heard.isDuplicate()) {
      return heard;
    }
    var cut = rhythms.best().map(this::cut).orElse(Likeness.NONE);
    return cut.score() > heard.score() ? cut : heard;
  }

  private Likeness heard() {
    var pieces = ends.finished(Alignment.of(sounds, a.duration(), b.duration()));
    var longest = longest(pieces);
    if (longest.isEmpty()) {
      return Likeness.NONE;
    }
    double covered =
        Math.max(
            part(pieces.stream().mapToDouble(it -> it.segment().aLength()).sum(), a),
            part(pieces.stream().mapToDouble(it -> it.segment().bLength()).sum(), b));
    var line = longest.get().line();
    return seconded(covered, pieces, longest.get(), Evidence.SOUND, rhythms.along(line));
  }

  private Likeness cut(RhythmMatching.Agreement agreement) {
    var line = agreement.line();
    double start = Math.max(0, line.back(0));
    double end = Math.min(a.duration(), line.back(b.duration()));
    var piece =
        new Alignment.Piece(
            new Segment(start, end, line.at(start), line.at(end)),
            line,
            0,
            new Trace.Stretch(start, end, 0, 0, 0));
    double covered = agreement.share() * Math.max(part(end - start, a), part(end - start, b));
    return seconded(covered, List.of(piece), piece, Evidence.RHYTHM, agreement);
  }

  /// Two weak witnesses who agree about the line are believed.
  private Likeness seconded(
      double covered,
      List<Alignment.Piece> pieces,
      Alignment.Piece longest,
      Evidence first,
      RhythmMatching.Agreement agreement) {
    var evidence = EnumSet.of(first);
    if (agreement.isCertain()) {
      evidence.add(Evidence.RHYTHM);
    }
    var glance = pictures.glance(longest.line(), longest.segment());
    if (glance.isPresent()) {
      evidence.add(Evidence.PICTURE);
    }
    double score = covered * (evidence.size() == 1 ? ALONE : SECONDED + 0.1 * evidence.size());
    var seen =
        new Alignment.Piece(longest.segment(), longest.line(), glance.orElse(0), longest.stretch());
    return of(score, pieces, seen, evidence);
  }
}
