package org.palmares.festival.house.vault.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.palmares.festival.house.vault.Pen;

/// Takes the bytes of one request as they come.
interface Tray {
  /// Takes the next bytes.
  Pen.Written put(ByteBuffer bytes) throws IOException;

  /// The body came to its end: now its bytes count.
  ///
  /// @throws NotLikeThis if they are not what they should be; then they do not count
  Pen.Written close() throws IOException;

  /// The body did not come to its end.
  void drop() throws IOException;

  /// Bytes count as soon as they are here.
  record Open(Pen pen) implements Tray {
    @Override
    public Pen.Written put(ByteBuffer bytes) throws IOException {
      return pen.write(bytes);
    }

    @Override
    public Pen.Written close() {
      return Pen.Written.YES;
    }

    @Override
    public void drop() {}
  }
}
