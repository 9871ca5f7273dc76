package org.palmares.film.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The stills of a film, and which of them stand for it.
///
/// All are coded with the same quality, so that the size of each file tells how much there is to
/// see in it: among stills of one shot the largest is the sharpest.
public final class Stills {
  private final List<Look> looks;
  private final List<Long> bytes;
  private final Montage montage;
  private final long many;

  /// What was noted about each still, how many bytes its file has, in the same order, and how the
  /// film is put together. A decoder that was stopped may have left fewer files than notes or fewer
  /// notes than files: what has both counts.
  public Stills(Looks looks, List<Long> bytes, Montage montage) {
    int count = Math.min(looks.count(), bytes.size());
    this.looks = looks.all().subList(0, count);
    this.bytes = List.copyOf(bytes.subList(0, count));
    this.montage = montage;
    this.many = this.bytes.stream().sorted().skip(count / 2L).findFirst().orElse(1L);
  }

  public int count() {
    return looks.size();
  }

  /// The frame that a still shows.
  public int frame(int still) {
    return looks.get(still).frame();
  }

  /// The numbers of the stills that may stand for the film, the best first: light, rich in
  /// contrast, detail and colour, sharp and at rest, in the middle of a shot, without titles; and
  /// unlike each other. All dark stills come only when there is nothing else.
  public List<Integer> posters(int most) {
    var scores = IntStream.range(0, count()).mapToDouble(this::score).toArray();
    var chosen = new ArrayList<Integer>();
    while (chosen.size() < Math.min(most, count())) {
      int best = -1;
      double highest = -1;
      for (int still = 0; still < count(); still++) {
        double worth = scores[still] * novelty(still, chosen);
        if (worth > highest && !chosen.contains(still)) {
          best = still;
          highest = worth;
        }
      }
      if (highest <= 0 && !chosen.isEmpty()) {
        break;
      }
      chosen.add(best);
    }
    return List.copyOf(chosen);
  }

  private double score(int still) {
    var look = looks.get(still);
    double lit = Math.min(1, look.light() / 0.25) * Math.min(1, (1 - look.light()) / 0.2);
    double rich = 0.4 + 0.6 * Math.min(1, (double) bytes.get(still) / many);
    return lit
        * (0.3 + 0.7 * look.contrast())
        * (0.4 + 0.6 * look.detail())
        * (0.5 + 0.5 * look.colour())
        * rich
        * Math.pow(sharpness(still), 1.5)
        / (1 + 12 * look.motion())
        * (1 - Math.min(0.25, look.cutFaces()))
        * place(still);
  }

  /// Against the stills around it in the same shot, from 0 to 1.
  private double sharpness(int still) {
    int shot = montage.shotOf(frame(still));
    long best =
        IntStream.rangeClosed(Math.max(0, still - 4), Math.min(count() - 1, still + 4))
            .filter(it -> montage.shotOf(frame(it)) == shot)
            .mapToLong(bytes::get)
            .max()
            .orElse(1);
    return (double) bytes.get(still) / Math.max(1, best);
  }

  private double place(int still) {
    int frame = frame(still);
    var shot = montage.shots().get(montage.shotOf(frame));
    double where = (still + 0.5) / count();
    double titles = count() > 20 && (where < 0.02 || where > 0.93) ? 0.6 : 1;
    double credits = montage.inCredits(frame) ? 0.1 : 1;
    double mixed = montage.mixed(frame, 2) ? 0.1 : 1;
    return titles * credits * mixed * (shot.within(3).holds(frame) ? 1 : 0.7);
  }

  /// How much it adds to those chosen: another picture, another shot, another part of the film.
  private double novelty(int still, List<Integer> chosen) {
    double least = 1;
    for (int other : chosen) {
      double unlike = looks.get(still).likeness().distance(looks.get(other).likeness());
      double far = Math.abs(still - other) / (count() / 8.0);
      double same = montage.shotOf(frame(still)) == montage.shotOf(frame(other)) ? 0.35 : 1;
      least = Math.min(least, Math.min(1, unlike / 0.2) * same * (0.5 + 0.5 * Math.min(1, far)));
    }
    return least;
  }

  /// The still that stands for each shot: the sharpest inside it, away from transitions and cuts,
  /// rather from its middle. A shot in which no still was taken has none.
  public List<Optional<Integer>> ofShots() {
    var best = new ArrayList<Optional<Integer>>();
    montage.shots().forEach(shot -> best.add(Optional.empty()));
    for (int still = 0; still < count(); still++) {
      int shot = montage.shotOf(frame(still));
      var standing = best.get(shot);
      boolean within = montage.shots().get(shot).holds(frame(still));
      if (within && (standing.isEmpty() || worth(still, shot) > worth(standing.get(), shot))) {
        best.set(shot, Optional.of(still));
      }
    }
    return List.copyOf(best);
  }

  private double worth(int still, int number) {
    var shot = montage.shots().get(number);
    int frame = frame(still);
    double fromMiddle =
        Math.abs(frame - (shot.startFrame() + shot.endFrame()) / 2.0) / shot.length();
    double clean = montage.mixed(frame, 1) ? 0.05 : shot.within(2).holds(frame) ? 1 : 0.6;
    return bytes.get(still) * clean * (1 - 0.4 * fromMiddle) / (1 + 6 * looks.get(still).motion());
  }

  /// The numbers of so many stills at even distances over the whole film, or of all.
  public List<Integer> spread(int most) {
    int wanted = Math.min(most, count());
    return IntStream.range(0, wanted)
        .map(i -> (int) ((2L * i + 1) * count() / (2L * wanted)))
        .boxed()
        .toList();
  }
}
