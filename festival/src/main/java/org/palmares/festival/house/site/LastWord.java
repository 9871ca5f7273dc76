package org.palmares.festival.house.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/// Says what went wrong before a request reached any page, or while it left one: an address that no
/// browser sends, a form that is too large, a database that is away. Where even the page that says
/// so cannot be made, it says it in a line.
final class LastWord extends HttpServlet {
  static final String PATH = "/error";

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(LastWord.class);

  private final transient Problems problems;
  private final transient Words words;

  LastWord(Problems problems, Words words) {
    this.problems = problems;
    this.words = words;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpStatus status = status(request);
    Told reason = Problems.told(status);
    try {
      problems.send(status, reason, request, response);
    } catch (RuntimeException failure) {
      LOG.debug("No page for {}", status, failure);
      inALine(status, reason, request, response);
    }
  }

  private void inALine(
      HttpStatus status, Told reason, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    Language language = Language.of(request.getLocale().toLanguageTag());
    response.reset();
    response.setStatus(status.value());
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader("Content-Language", language.tag());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response
        .getOutputStream()
        .write((words.say(language, reason) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /// Whoever asks for this address itself finds nothing here.
  private static HttpStatus status(HttpServletRequest request) {
    Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (failure instanceof Throwable thrown && Problems.isForWantOfDatabase(thrown)) {
      return HttpStatus.SERVICE_UNAVAILABLE;
    }
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (code instanceof Integer number && number == 400 && isTooLarge(request)) {
      return HttpStatus.CONTENT_TOO_LARGE;
    }
    HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    return code == null
        ? HttpStatus.NOT_FOUND
        : known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
  }

  /// The server calls a form that is too large one that it cannot read.
  private static boolean isTooLarge(HttpServletRequest request) {
    return request.getContentLengthLong() > Bodies.LARGEST;
  }
}
