package org.palmares.festival.inspection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.palmares.festival.house.jobs.Job;
import org.palmares.festival.house.vocabulary.CopyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Compares a copy with all others of the house, of whatever edition: the same file, and the same
/// seconds. Of two copies that arrive at once, whichever is compared last finds the other, for a
/// fingerprint is kept before its comparing is ordered.
@Component
class LikenessJob implements Job {
  static final String NAME = "likeness";

  private static final int AT_A_TIME = 100;
  private static final Logger LOG = LoggerFactory.getLogger(LikenessJob.class);

  private final LikenessBook book;
  private final Fingerprints fingerprints;
  private final Runs runs;
  private final Results results;
  private final FilmLibrary library;
  private final Map<CopyId, Instant> laidOut = new HashMap<>();
  private Optional<FilmLibrary.Shelf> shelf = Optional.empty();

  LikenessJob(
      LikenessBook book,
      Fingerprints fingerprints,
      Runs runs,
      Results results,
      FilmLibrary library) {
    this.book = book;
    this.fingerprints = fingerprints;
    this.runs = runs;
    this.results = results;
    this.library = library;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(String subject, int attempt) {
    CopyId copy = CopyId.of(subject);
    if (runs.find(copy).isEmpty()) {
      return;
    }
    Compared compared = compare(copy);
    Map<CopyId, Alike> pairs = new HashMap<>();
    compared.matches().forEach(match -> pairs.put(match.other(), alike(copy, match)));
    for (CopyId same : book.sameFile(copy)) {
      pairs.put(same, sameFile(copy, same, Optional.ofNullable(pairs.get(same))));
    }
    book.keep(copy, compared.with(), pairs.values());
  }

  /// The copies that one was compared with, and how some of them are like it.
  private record Compared(Set<CopyId> with, List<FilmLibrary.Match> matches) {}

  private static Alike alike(CopyId copy, FilmLibrary.Match match) {
    return new Alike(
        copy,
        match.other(),
        match.score(),
        false,
        match.mirrored(),
        match.speed(),
        match.segments());
  }

  /// The whole of the one is the whole of the other.
  private Alike sameFile(CopyId copy, CopyId same, Optional<Alike> found) {
    List<Alike.Segment> segments =
        found
            .map(Alike::segments)
            .filter(s -> !s.isEmpty())
            .orElseGet(() -> whole(results.runningTime(copy).or(() -> results.runningTime(same))));
    return new Alike(copy, same, 1, true, false, 1, segments);
  }

  private static List<Alike.Segment> whole(Optional<Duration> length) {
    return length
        .map(time -> time.toMillis() / 1000.0)
        .map(seconds -> List.of(new Alike.Segment(0, seconds, 0, seconds)))
        .orElse(List.of());
  }

  private synchronized Compared compare(CopyId copy) {
    FilmLibrary.Shelf filled = fill();
    return laidOut.containsKey(copy)
        ? new Compared(Set.copyOf(laidOut.keySet()), filled.like(copy, fingerprints::find))
        : new Compared(Set.of(), List.of());
  }

  /// Lays out what came since the last time, and takes away what is gone.
  private FilmLibrary.Shelf fill() {
    FilmLibrary.Shelf all = shelf.orElseGet(library::shelf);
    shelf = Optional.of(all);
    Map<CopyId, Instant> kept = fingerprints.copies();
    for (CopyId gone : List.copyOf(laidOut.keySet())) {
      if (!kept.containsKey(gone)) {
        all.remove(gone);
        laidOut.remove(gone);
      }
    }
    List<CopyId> fresh = new ArrayList<>(kept.keySet());
    fresh.removeIf(copy -> Objects.equals(laidOut.get(copy), kept.get(copy)));
    for (int i = 0; i < fresh.size(); i += AT_A_TIME) {
      fingerprints.list(fresh.subList(i, Math.min(fresh.size(), i + AT_A_TIME))).forEach(all::put);
    }
    fresh.forEach(copy -> laidOut.put(copy, Objects.requireNonNull(kept.get(copy))));
    return all;
  }

  @Override
  public void givenUp(String subject, Throwable last) {
    LOG.warn("Copy {} is compared with no other: {}", subject, last.toString());
  }
}
