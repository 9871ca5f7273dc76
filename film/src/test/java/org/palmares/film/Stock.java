package org.palmares.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.film.frames.Onlooker;

/// The clips beside the repository, decoded once per build to frames of one size.
final class Stock {
  private static final Path FOLDER = Path.of("target/workshop/stock").toAbsolutePath();
  private static final Limits LIMITS = Workshop.LIMITS;
  private static final Map<String, ByteBuffer> DECODED = new HashMap<>();

  private final int width;
  private final int height;

  Stock(int width, int height) {
    this.width = width;
    this.height = height;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /// Bytes of a frame, planar 4:2:0.
  int bytes() {
    return width * height * 3 / 2;
  }

  /// Copies what is seen in this frame of the footage.
  void copy(Footage footage, int frame, byte[] into) {
    var name = footage.decodedName(width, height);
    frames(footage.clip(), name, footage.filter(width, height), footage.span())
        .get(footage.seen(frame) * bytes(), into);
  }

  /// Shows a whole clip, whatever its shape, squeezed to this size as the library does it.
  void show(String clip, Onlooker onlooker) {
    var name = "%s-%dx%d-whole.yuv".formatted(clip, width, height);
    var filter = "scale=%d:%d:flags=area,format=yuv420p".formatted(width, height);
    show(frames(clip, name, filter, Integer.MAX_VALUE), onlooker);
  }

  /// The same of any film file, which is not kept.
  void show(Path film, Onlooker onlooker) {
    var target = FOLDER.resolve("shown-" + film.getFileName() + ".yuv");
    var filter = "scale=%d:%d:flags=area,format=yuv420p".formatted(width, height);
    try {
      var frames = decode(film, target, filter, Integer.MAX_VALUE);
      Files.delete(target);
      show(frames, onlooker);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be shown".formatted(film), e);
    }
  }

  private void show(ByteBuffer frames, Onlooker onlooker) {
    var frame = new byte[bytes()];
    for (int number = 0; number < frames.limit() / bytes(); number++) {
      frames.get(number * bytes(), frame);
      onlooker.see(number, frame);
    }
  }

  private static synchronized ByteBuffer frames(String clip, String name, String filter, int most) {
    return DECODED.computeIfAbsent(
        name, it -> decode(find(clip), FOLDER.resolve(it), filter, most));
  }

  private static ByteBuffer decode(Path clip, Path target, String filter, int most) {
    try {
      if (!Files.isRegularFile(target)) {
        var words = new ArrayList<>(Reading.film(LIMITS));
        words.addAll(List.of("-map", "0:V:0", "-vf", filter));
        words.addAll(List.of("-frames:v", String.valueOf(most)));
        words.addAll(List.of("-fps_mode", "passthrough", "-f", "rawvideo"));
        new Errand(Workshop.FFMPEG, Workshop.ROOMS, LIMITS)
            .write(Optional.of(clip), words, target, Duration.ofMinutes(2), seconds -> {});
      }
      try (var file = FileChannel.open(target)) {
        return file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read".formatted(target), e);
    }
  }

  private static Path find(String clip) {
    return Workshop.shared("clips").stream()
        .filter(it -> it.endsWith(clip))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(clip + " is not among the clips"));
  }
}
