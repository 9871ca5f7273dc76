package org.palmares.film;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Keeps what a program prints, up to a limit; the rest is read and dropped.
final class Answer implements MediaTask.Listener {
  private final int longest;
  private byte[] bytes = new byte[0];

  Answer(int longest) {
    this.longest = longest;
  }

  @Override
  public void listen(InputStream output) throws IOException {
    bytes = output.readNBytes(longest);
    MediaTask.Listener.deaf().listen(output);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
