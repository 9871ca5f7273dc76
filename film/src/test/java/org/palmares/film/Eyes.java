package org.palmares.film;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Looks at a picture, of whatever kind, with the library's own ffmpeg.
final class Eyes {
  private final int width;
  private final int height;
  private final byte[] rgb;

  private Eyes(int width, int height, byte[] rgb) {
    this.width = width;
    this.height = height;
    this.rgb = rgb;
  }

  static Eyes on(Path picture, int width, int height) throws IOException {
    var answer = new Answer(width * height * 3 + 1);
    try (var room = Room.open(Workshop.ROOMS, Optional.of(picture))) {
      var words =
          List.of("-v", "error", "-i", "film", "-pix_fmt", "rgb24", "-f", "rawvideo", "pipe:1");
      var allowance = new Allowance(Duration.ofSeconds(30), 4L << 30, 1 << 20);
      var outcome =
          Workshop.FFMPEG
              .guard()
              .run(room, new MediaTask(Toolbox.Program.FFMPEG, words, allowance, answer));
      if (!outcome.ok() || answer.bytes().length != width * height * 3) {
        throw new IOException(
            "%s is not %d x %d: %d bytes, %s"
                .formatted(picture, width, height, answer.bytes().length, outcome.complaints()));
      }
    }
    return new Eyes(width, height, answer.bytes());
  }

  /// The nearest of these colours there: red, green, blue, white, black or grey.
  String colour(int x, int y) {
    int at = (y * width + x) * 3;
    int red = rgb[at] & 255;
    int green = rgb[at + 1] & 255;
    int blue = rgb[at + 2] & 255;
    int most = Math.max(red, Math.max(green, blue));
    int least = Math.min(red, Math.min(green, blue));
    if (most - least < 40) {
      return most < 40 ? "black" : least > 200 ? "white" : "grey";
    }
    return red == most ? "red" : green == most ? "green" : "blue";
  }

  /// The share of the picture that is brighter than a quarter.
  double light() {
    int bright = 0;
    for (int i = 0; i < rgb.length; i += 3) {
      bright += (rgb[i] & 255) + (rgb[i + 1] & 255) + (rgb[i + 2] & 255) > 192 ? 1 : 0;
    }
    return bright / (double) (width * height);
  }
}
