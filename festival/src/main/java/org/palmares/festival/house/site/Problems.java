package org.palmares.festival.house.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.palmares.festival.house.vocabulary.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import tools.jackson.databind.json.JsonMapper;

/// Says what went wrong: to a browser as a page in its language, to a program as a problem (RFC
/// 9457).
@ControllerAdvice
class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final AnswerToBrowser answers;
  private final Frames frames;
  private final Words words;
  private final JsonMapper json;

  Problems(AnswerToBrowser answers, Frames frames, Words words, JsonMapper json) {
    this.answers = answers;
    this.frames = frames;
    this.words = words;
    this.json = json;
  }

  @ExceptionHandler
  void signInFirst(SignInFirst signIn, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (isForProgram(request)) {
      send(HttpStatus.UNAUTHORIZED, Told.of("site.sign-in-first"), request, response);
    } else if (request.getMethod().equals("GET")) {
      String back = URLEncoder.encode(Frame.asked(request), StandardCharsets.UTF_8);
      answers.send(Answer.seeOther("/sign-in?to=" + back), request, response);
    } else {
      answers.send(Answer.seeOther("/sign-in", Told.of("site.sign-in-first")), request, response);
    }
  }

  @ExceptionHandler
  void refused(Refused refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(refused.status(), refused.reason(), request, response);
  }

  @ExceptionHandler
  void browserWentAway(AsyncRequestNotUsableException gone) {
    LOG.debug("The browser went away: {}", gone.getMessage());
  }

  @ExceptionHandler
  void anythingElse(Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      LOG.warn("{} {} broke off: {}", request.getMethod(), address(request), failure.toString());
    } else if (failure instanceof ErrorResponse known) {
      HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
      send(status, told(status), request, response);
    } else if (failure instanceof org.springframework.http.converter.HttpMessageNotReadableException
        || failure instanceof org.springframework.beans.TypeMismatchException
        || failure instanceof org.springframework.web.bind.ServletRequestBindingException) {
      send(HttpStatus.BAD_REQUEST, told(HttpStatus.BAD_REQUEST), request, response);
    } else if (isForWantOfDatabase(failure)) {
      LOG.warn(
          "{} {} has no database: {}", request.getMethod(), address(request), failure.toString());
      send(HttpStatus.SERVICE_UNAVAILABLE, told(HttpStatus.SERVICE_UNAVAILABLE), request, response);
    } else {
      LOG.error("{} {} failed", request.getMethod(), address(request), failure);
      send(
          HttpStatus.INTERNAL_SERVER_ERROR,
          told(HttpStatus.INTERNAL_SERVER_ERROR),
          request,
          response);
    }
  }

  /// Whether something failed because the database cannot be reached just now.
  static boolean isForWantOfDatabase(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataAccessResourceFailureException
          || cause instanceof CannotCreateTransactionException) {
        return true;
      }
    }
    return false;
  }

  /// The address as it may be written down: without what signs its reader in.
  static String address(HttpServletRequest request) {
    return request.getRequestURI().replaceAll("/sign-in/[^/]+", "/sign-in/…");
  }

  static Told told(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> Told.of("site.not-here");
      case FORBIDDEN -> Told.of("site.forbidden");
      case METHOD_NOT_ALLOWED -> Told.of("site.method-not-allowed");
      case CONTENT_TOO_LARGE -> Told.of("site.too-large");
      case SERVICE_UNAVAILABLE -> Told.of("site.unavailable");
      case INTERNAL_SERVER_ERROR -> Told.of("site.failed");
      default -> Told.of("site.malformed");
    };
  }

  void send(
      HttpStatus status, Told reason, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (isForProgram(request)) {
      var problem =
          new Problem(
              status.getReasonPhrase(),
              status.value(),
              words.say(frames.language(request, frames.person()), reason),
              reason.key());
      response.setStatus(status.value());
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.getOutputStream().write(json.writeValueAsBytes(problem));
    } else {
      answers.send(
          new Answer.Page("site/problem", new ProblemView(status.value(), reason), status),
          request,
          response);
    }
  }

  static boolean isForProgram(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return request.getRequestURI().startsWith("/api/")
        || (accept != null && accept.contains("json") && !accept.contains("html"));
  }

  /// A problem as RFC 9457 wants it; `key` is stable, `detail` is in the caller's language.
  record Problem(String title, int status, String detail, String key) {}
}
