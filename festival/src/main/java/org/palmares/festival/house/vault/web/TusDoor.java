package org.palmares.festival.house.vault.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.palmares.festival.house.site.Visitor;
import org.palmares.festival.house.vault.Admission;
import org.palmares.festival.house.vault.Ending;
import org.palmares.festival.house.vault.Pen;
import org.palmares.festival.house.vault.Upload;
import org.palmares.festival.house.vault.Upload.Stage;
import org.palmares.festival.house.vault.Uploads;
import org.palmares.festival.house.vault.Uploads.Standing;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.house.vocabulary.UploadId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers at `/uploads`, in the words of tus 1.0.0.
///
/// Requests of other sites are refused: they cannot send `Tus-Resumable` without being asked first,
/// and browsers say where a request comes from.
final class TusDoor extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(TusDoor.class);

  static final String VERSION = "1.0.0";
  private static final String EXTENSIONS =
      "creation,creation-with-upload,creation-defer-length,checksum,expiration,termination";
  private static final Pattern ID = Pattern.compile("/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final transient Uploads uploads;
  private final transient Receptionist receptionist;

  TusDoor(Uploads uploads, Receptionist receptionist) {
    this.uploads = uploads;
    this.receptionist = receptionist;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Tus-Resumable", VERSION);
    response.setHeader("Cache-Control", "no-store");
    Optional<TusAnswer> answer;
    try {
      answer = answer(request, response);
    } catch (IOException | RuntimeException failure) {
      answer = Optional.of(Failures.told(failure));
    }
    if (answer.isPresent()) {
      receptionist.send(answer.get(), request, response);
    }
  }

  /// Empty where a reception answers later.
  private Optional<TusAnswer> answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String method = method(request);
    if (method.equals("OPTIONS")) {
      return Optional.of(options());
    }
    if (!VERSION.equals(request.getHeader("Tus-Resumable"))) {
      return Optional.of(
          TusAnswer.refusal(412, Told.of("vault.version", VERSION)).with("Tus-Version", VERSION));
    }
    String from = request.getHeader("Sec-Fetch-Site");
    if (from != null && !from.equals("same-origin") && !from.equals("none")) {
      throw new NotLikeThis(403, Told.of("site.forbidden"));
    }
    AccountId person =
        receptionist
            .person()
            .map(Visitor.SignedIn::account)
            .orElseThrow(() -> new NotLikeThis(401, Told.of("site.sign-in-first")));
    if (request.getPathInfo() == null || request.getPathInfo().equals("/")) {
      if (!method.equals("POST")) {
        throw new NotLikeThis(405, Told.of("site.method-not-allowed"));
      }
      return create(person, request, response);
    }
    UploadId id = id(request);
    return switch (method) {
      case "HEAD" -> Optional.of(head(person, id));
      case "PATCH" -> patch(uploads.find(person, id).orElseThrow(TusDoor::gone), request, response);
      case "DELETE" -> Optional.of(delete(uploads.find(person, id).orElseThrow(TusDoor::gone)));
      default -> throw new NotLikeThis(405, Told.of("site.method-not-allowed"));
    };
  }

  private TusAnswer options() {
    return TusAnswer.of(204)
        .with("Tus-Version", VERSION)
        .with("Tus-Extension", EXTENSIONS)
        .with("Tus-Checksum-Algorithm", TusChecksum.OFFERED)
        .with("Tus-Max-Size", Long.toString(uploads.largest()));
  }

  private Optional<TusAnswer> create(
      AccountId person, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var headers = new TusHeaders(request);
    OptionalLong length = headers.length();
    if (length.isPresent() == headers.defersLength()) {
      throw new NotLikeThis(400, Told.of("vault.length-or-defer"));
    }
    if (request.getHeader("Upload-Concat") != null) {
      throw new NotLikeThis(400, Told.of("vault.no-concatenation"));
    }
    boolean withBytes = headers.hasBytes() && request.getContentLengthLong() != 0;
    Optional<TusChecksum> checksum = headers.checksum();
    TusMetadata metadata = headers.metadata();
    if (withBytes) {
      roomFor(request, length.orElse(uploads.largest()));
    }
    Upload upload = admitted(uploads.begin(person, length, metadata.header(), metadata.said()));
    TusAnswer created = TusAnswer.of(201).with("Location", "/uploads/" + upload.id());
    if (withBytes) {
      receiveFirst(upload, created, checksum, request, response);
      return Optional.empty();
    }
    if (length.orElse(1) == 0) {
      return Optional.of(ended(uploads.end(upload), created));
    }
    return Optional.of(created.at(0).about(upload));
  }

  private void receiveFirst(
      Upload upload,
      TusAnswer created,
      Optional<TusChecksum> checksum,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    try {
      Pen pen = uploads.pick(upload, 0).orElseThrow();
      receptionist.receive(
          new Receptionist.Body(request, response, pen, checksum, room(upload, 0)),
          () -> written(upload, pen, created),
          answer -> giveUpUnlessCreated(upload, answer));
    } catch (IOException | RuntimeException failure) {
      uploads.giveUp(upload);
      throw failure;
    }
  }

  private void giveUpUnlessCreated(Upload upload, TusAnswer answer) {
    if (answer.status() != 201) {
      uploads.giveUp(upload);
    }
  }

  private Optional<TusAnswer> patch(
      Upload known, HttpServletRequest request, HttpServletResponse response) throws IOException {
    var headers = new TusHeaders(request);
    if (!headers.hasBytes()) {
      throw new NotLikeThis(415, Told.of("vault.content-type"));
    }
    long offset = headers.offset();
    OptionalLong length = headers.length();
    Optional<TusChecksum> checksum = headers.checksum();
    if (length.isPresent() && known.length().isPresent() && !length.equals(known.length())) {
      throw new NotLikeThis(400, Told.of("vault.length-is-fixed", known.length().getAsLong()));
    }
    roomFor(request, room(known, offset));
    Pen pen =
        uploads
            .pick(known, offset)
            .orElseThrow(() -> new NotLikeThis(409, Told.of("vault.other-offset")));
    try {
      Upload upload = declared(known, length, offset);
      receptionist.receive(
          new Receptionist.Body(request, response, pen, checksum, room(upload, offset)),
          () -> written(upload, pen, TusAnswer.of(204)),
          answer -> {});
    } catch (IOException | RuntimeException failure) {
      pen.layDown();
      throw failure;
    }
    return Optional.empty();
  }

  private Upload declared(Upload upload, OptionalLong length, long offset) {
    if (length.isEmpty() || upload.length().isPresent()) {
      return upload;
    }
    if (length.getAsLong() < offset) {
      throw NotLikeThis.header(
          "Upload-Length", Long.toString(length.getAsLong()), offset + " or more");
    }
    return admitted(uploads.declareLength(upload, length.getAsLong()));
  }

  /// All bytes of the request are in the file.
  private TusAnswer written(Upload upload, Pen pen, TusAnswer answer) throws IOException {
    long offset = pen.offset();
    if (upload.length().isPresent() && upload.length().getAsLong() == offset) {
      return ended(uploads.end(upload), answer);
    }
    pen.sync();
    return answer.at(offset).about(upload);
  }

  private static TusAnswer ended(Ending ending, TusAnswer answer) {
    return switch (ending) {
      case Ending.Kept(var upload) -> answer.at(upload.length().orElseThrow()).about(upload);
      case Ending.Denied(var reason) -> TusAnswer.refusal(403, reason);
      case Ending.Gone() -> throw gone();
    };
  }

  private TusAnswer head(AccountId person, UploadId id) {
    Standing standing = uploads.stand(person, id).orElseThrow(TusDoor::gone);
    Upload upload = standing.upload();
    TusAnswer answer = TusAnswer.of(200);
    if (!upload.label().metadata().isEmpty()) {
      answer = answer.with("Upload-Metadata", upload.label().metadata());
    }
    answer =
        upload.length().isPresent()
            ? answer.with("Upload-Length", Long.toString(upload.length().getAsLong()))
            : answer.with("Upload-Defer-Length", "1");
    if (standing.isWhole()) {
      return ended(uploads.end(upload), answer);
    }
    if (upload.stage() instanceof Stage.Received) {
      return pushedOn(upload, answer);
    }
    return answer.at(standing.offset()).about(upload);
  }

  /// What was received stays received, also where handing it over fails just now.
  private TusAnswer pushedOn(Upload upload, TusAnswer answer) {
    try {
      return ended(uploads.end(upload), answer);
    } catch (RuntimeException failure) {
      LOG.warn("Upload {} cannot be handed over yet", upload.id(), failure);
      return answer.at(upload.length().orElseThrow()).about(upload);
    }
  }

  private TusAnswer delete(Upload upload) {
    return uploads.giveUp(upload)
        ? TusAnswer.of(204)
        : TusAnswer.refusal(409, Told.of("vault.received"));
  }

  private long room(Upload upload, long offset) {
    return upload.length().orElse(uploads.largest()) - offset;
  }

  private void roomFor(HttpServletRequest request, long most) {
    long announced = request.getContentLengthLong();
    if (announced > 0 && announced > most) {
      throw new NotLikeThis(413, Told.of("vault.longer-than-announced"));
    }
    if (announced > 0 && !uploads.hasRoomFor(announced)) {
      throw new NotLikeThis(507, Told.of("vault.disk-full"));
    }
  }

  private static Upload admitted(Admission admission) {
    return switch (admission) {
      case Admission.Granted(var upload) -> upload;
      case Admission.Denied(var why, var reason) ->
          throw new NotLikeThis(
              switch (why) {
                case TOO_LARGE -> 413;
                case DISK_FULL -> 507;
                case TOO_MANY -> 429;
                case DESK -> 403;
              },
              reason);
    };
  }

  private static String method(HttpServletRequest request) {
    String override = request.getHeader("X-HTTP-Method-Override");
    return request.getMethod().equals("POST") && override != null ? override : request.getMethod();
  }

  private static UploadId id(HttpServletRequest request) {
    String path = request.getPathInfo();
    if (!ID.matcher(path).matches()) {
      throw gone();
    }
    return UploadId.of(path.substring(1));
  }

  private static NotLikeThis gone() {
    return new NotLikeThis(404, Told.of("vault.gone"));
  }
}
