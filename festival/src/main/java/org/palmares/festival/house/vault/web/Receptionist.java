package org.palmares.festival.house.vault.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.palmares.festival.house.site.Frames;
import org.palmares.festival.house.site.Visitor;
import org.palmares.festival.house.site.Words;
import org.palmares.festival.house.vault.Pen;
import org.palmares.festival.house.vault.Uploads;
import org.palmares.festival.house.vocabulary.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Speaks with whoever brings a file: knows who it is, and answers in their language.
@Component
class Receptionist {
  private static final Logger LOG = LoggerFactory.getLogger(Receptionist.class);
  private static final String RECEPTION = Reception.class.getName();

  private final Frames frames;
  private final Words words;
  private final Uploads uploads;

  Receptionist(Frames frames, Words words, Uploads uploads) {
    this.frames = frames;
    this.words = words;
    this.uploads = uploads;
  }

  /// A request with bytes for an upload.
  record Body(
      HttpServletRequest request,
      HttpServletResponse response,
      Pen pen,
      Optional<TusChecksum> checksum,
      long room) {}

  Optional<Visitor.SignedIn> person() {
    return frames.person();
  }

  /// Has the bytes received and answered once the request has passed the filters; see
  /// [#beginReading].
  void receive(Body body, Reception.Work whenWhole, Consumer<TusAnswer> afterwards)
      throws IOException {
    Tray tray =
        body.checksum().isPresent()
            ? new CheckedTray(body.pen(), body.checksum().get(), uploads)
            : new Tray.Open(body.pen());
    Language language = frames.language(body.request(), frames.person());
    AsyncContext later = body.request().startAsync();
    later.setTimeout(0);
    var reception =
        new Reception(
            ServletContextRequest.getServletContextRequest(body.request()),
            body.pen(),
            tray,
            body.room(),
            whenWhole,
            answer -> {
              try {
                afterwards.accept(answer);
              } catch (RuntimeException failure) {
                LOG.warn("What was to follow {} failed", answer, failure);
              } finally {
                write(answer, language, body.response());
                later.complete();
              }
            });
    body.request().setAttribute(RECEPTION, reception);
  }

  /// Begins to read what [#receive] prepared, if it did. Filters must have done with the answer by
  /// then, for it may be given by another thread at any moment.
  static void beginReading(HttpServletRequest request) {
    if (request.getAttribute(RECEPTION) instanceof Reception reception) {
      request.removeAttribute(RECEPTION);
      reception.begin();
    }
  }

  void send(TusAnswer answer, HttpServletRequest request, HttpServletResponse response) {
    Language language =
        answer.said().isEmpty() ? Language.ENGLISH : frames.language(request, frames.person());
    if (answer.status() >= 400 && request.getContentLengthLong() != 0) {
      response.setHeader("Connection", "close");
    }
    write(answer, language, response);
  }

  private void write(TusAnswer answer, Language language, HttpServletResponse response) {
    try {
      response.setStatus(answer.status());
      answer.headers().forEach(response::setHeader);
      if (answer.said().isPresent()) {
        say(words.say(language, answer.said().get()), language, response);
      }
    } catch (IOException | RuntimeException gone) {
      LOG.debug("Nobody waits for {} any more: {}", answer, gone.toString());
    }
  }

  private static void say(String text, Language language, HttpServletResponse response)
      throws IOException {
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader("Content-Language", language.tag());
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
