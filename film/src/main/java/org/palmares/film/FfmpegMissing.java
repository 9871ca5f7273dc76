package org.palmares.film;

import java.util.List;

/// No ffmpeg runs on this machine; the message names each that was tried and what to do.
public final class FfmpegMissing extends RuntimeException {
  FfmpegMissing(String what, List<String> failures) {
    super(
        """
        %s
        Tried:
          %s
        Install ffmpeg 5.1 or newer (on Debian: apt install ffmpeg), or say where it is.\
        """
            .formatted(what, String.join("\n  ", failures)));
  }
}
