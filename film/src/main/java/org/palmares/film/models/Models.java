package org.palmares.film.models;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import javax.imageio.ImageIO;
import org.palmares.film.shots.Shot;

/// The learned models that were brought along; none, unless somebody names their files. They run on
/// the processor, within this process, and load nothing from anywhere.
public final class Models {
  private final List<Model> models;

  private Models(List<Model> models) {
    this.models = List.copyOf(models);
  }

  public static Models none() {
    return new Models(List.of());
  }

  /// Loads one ONNX file for each role.
  ///
  /// @throws IllegalArgumentException when a file cannot be read or is no model that takes pictures
  public static Models of(Map<Role, Path> files) {
    return new Models(
        files.entrySet().stream().map(it -> new Model(it.getKey(), it.getValue())).toList());
  }

  /// What each says of a film with these shots, of which one frame in `framesBetween` is a still;
  /// `still` tells the file of the one of a number, from 0, if it is there.
  public List<Learned> look(
      List<Shot> shots, int framesBetween, IntFunction<Optional<Path>> still) {
    var all = new ArrayList<Learned>();
    for (var model : models) {
      var said = new ArrayList<Learned.OfShot>();
      for (int i = 0; i < shots.size(); i++) {
        of(model, i, shots.get(i), framesBetween, still).ifPresent(said::add);
      }
      int stills = said.stream().mapToInt(Learned.OfShot::stills).sum();
      if (stills > 0) {
        double sum = said.stream().mapToDouble(it -> it.value() * it.stills()).sum();
        all.add(
            new Learned(model.role(), model.name(), model.sha256(), rounded(sum / stills), said));
      }
    }
    return all;
  }

  private static Optional<Learned.OfShot> of(
      Model model, int number, Shot shot, int framesBetween, IntFunction<Optional<Path>> still) {
    int from = (shot.startFrame() + framesBetween - 1) / framesBetween;
    int to = shot.endFrame() / framesBetween;
    float[] first = {};
    float[] before = {};
    double sum = 0;
    int stills = 0;
    for (int i = from; i <= to; i++) {
      var picture = still.apply(i).flatMap(Models::read);
      if (picture.isEmpty()) {
        break;
      }
      var features = model.features(picture.get());
      if (stills == 0) {
        first = features;
      } else {
        sum += (Math.max(0, cosine(features, before)) + Math.max(0, cosine(features, first))) / 2;
      }
      before = features;
      stills++;
    }
    return stills < 2
        ? Optional.empty()
        : Optional.of(new Learned.OfShot(number, stills, rounded(sum / (stills - 1))));
  }

  private static Optional<BufferedImage> read(Path still) {
    try {
      return Optional.ofNullable(ImageIO.read(still.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read".formatted(still), e);
    }
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
