package org.palmares.festival.house.vault.web;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.palmares.festival.house.vault.Pen;
import org.palmares.festival.house.vocabulary.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the body of one request into an upload, as it comes: the buffer into which the network was
/// read is written to the file as it is, and while nothing comes nobody waits.
///
/// Whoever picks the upload's pen meanwhile ends this reception at once.
final class Reception implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
  private static final long ENDED = -1;

  private final Request body;
  private final Pen pen;
  private final Tray tray;
  private final long room;
  private final Work whenWhole;
  private final Consumer<TusAnswer> answers;

  /// The turn: even while this reception reads, odd while it waits for bytes, [#ENDED] once
  /// answered.
  private final AtomicLong turn = new AtomicLong();

  private long taken;

  /// What is to be done when the body has come to its end.
  interface Work {
    TusAnswer whole() throws IOException;
  }

  /// @param room how many bytes may come at most
  Reception(
      Request body, Pen pen, Tray tray, long room, Work whenWhole, Consumer<TusAnswer> answers) {
    this.body = body;
    this.pen = pen;
    this.tray = tray;
    this.room = room;
    this.whenWhole = whenWhole;
    this.answers = answers;
  }

  /// Begins to read; to be called once.
  void begin() {
    pen.whenTaken(this::stop);
    read(0);
  }

  /// Reads on; called by the server when there are bytes.
  @Override
  public void run() {
    long waiting = turn.get();
    while (waiting != ENDED && !turn.compareAndSet(waiting, (waiting | 1) + 1)) {
      waiting = turn.get();
    }
    if (waiting != ENDED) {
      read((waiting | 1) + 1);
    }
  }

  private void read(long mine) {
    TusAnswer answer;
    try {
      while (true) {
        Content.Chunk chunk = body.read();
        if (chunk == null) {
          await(mine);
          return;
        }
        if (Content.Chunk.isFailure(chunk)) {
          tray.drop();
          answer = TusAnswer.refusal(408, Told.of("vault.cut"));
          break;
        }
        Pen.Written written = put(chunk);
        if (written == Pen.Written.YES && chunk.isLast()) {
          written = tray.close();
          if (written == Pen.Written.YES) {
            answer = whenWhole.whole();
            break;
          }
        }
        if (written != Pen.Written.YES) {
          tray.drop();
          answer = stopped(written);
          break;
        }
      }
    } catch (IOException | RuntimeException failure) {
      answer = failed(failure);
    } catch (Error broken) {
      end(TusAnswer.refusal(500, Told.of("site.failed")));
      throw broken;
    }
    end(answer);
  }

  private void end(TusAnswer answer) {
    turn.set(ENDED);
    pen.layDown();
    answers.accept(answer);
  }

  private Pen.Written put(Content.Chunk chunk) throws IOException {
    try {
      taken += chunk.remaining();
      if (taken > room) {
        tray.drop();
        pen.undo();
        throw new NotLikeThis(413, Told.of("vault.longer-than-announced"));
      }
      return chunk.hasRemaining() ? tray.put(chunk.getByteBuffer()) : Pen.Written.YES;
    } finally {
      chunk.release();
    }
  }

  private void await(long mine) {
    body.demand(this);
    if (turn.compareAndSet(mine, mine + 1) && pen.isTaken()) {
      stop();
    }
  }

  /// Somebody else has the pen: answers, unless a thread is just reading, which will notice.
  private void stop() {
    long waiting = turn.get();
    if (waiting % 2 == 1 && turn.compareAndSet(waiting, ENDED)) {
      Thread.startVirtualThread(() -> {
        try {
          tray.drop();
        } catch (IOException e) {
          LOG.warn("A broken-off request left bytes behind: {}", e.toString());
        }
        answers.accept(stopped(Pen.Written.PEN_TAKEN));
      });
    }
  }

  private static TusAnswer stopped(Pen.Written why) {
    return why == Pen.Written.DISK_FULL
        ? TusAnswer.refusal(507, Told.of("vault.disk-full"))
        : TusAnswer.refusal(409, Told.of("vault.taken-over"));
  }

  private TusAnswer failed(Exception failure) {
    try {
      tray.drop();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    if (failure instanceof NotLikeThis mistake) {
      return TusAnswer.refusal(mistake.status(), mistake.reason());
    }
    return Failures.told(failure);
  }
}
