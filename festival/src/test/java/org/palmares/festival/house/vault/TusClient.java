package org.palmares.festival.house.vault;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Speaks tus to a house, as one person.
final class TusClient {
  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private final String cookie;

  TusClient(String address, String cookie) {
    this.address = address;
    this.cookie = cookie;
  }

  /// Announces a file.
  HttpResponse<String> create(long length, String... headers) {
    return send("POST", "/uploads", new byte[0], with(headers, "Upload-Length", "" + length));
  }

  /// Announces a file and says where it goes: `/uploads/<id>`.
  String created(long length, String... headers) {
    HttpResponse<String> answer = create(length, headers);
    if (answer.statusCode() != 201) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return answer.headers().firstValue("Location").orElseThrow();
  }

  HttpResponse<String> patch(String upload, long offset, byte[] bytes, String... headers) {
    return send(
        "PATCH",
        upload,
        bytes,
        with(
            headers,
            "Upload-Offset",
            "" + offset,
            "Content-Type",
            "application/offset+octet-stream"));
  }

  /// Sends bytes only once the house says that it wants them, so that a refusal is not lost on a
  /// line that is closed while they still come.
  HttpResponse<String> patchIfWanted(String upload, long offset, byte[] bytes) {
    var request =
        request(
                upload,
                "Upload-Offset",
                "" + offset,
                "Content-Type",
                "application/offset+octet-stream")
            .method("PATCH", BodyPublishers.ofByteArray(bytes))
            .expectContinue(true);
    return send(request);
  }

  HttpResponse<String> head(String upload) {
    return send("HEAD", upload, new byte[0]);
  }

  long offset(String upload) {
    return Long.parseLong(head(upload).headers().firstValue("Upload-Offset").orElseThrow());
  }

  HttpResponse<String> delete(String upload) {
    return send("DELETE", upload, new byte[0]);
  }

  HttpResponse<String> send(String method, String path, byte[] body, String... headers) {
    return send(request(path, headers).method(method, BodyPublishers.ofByteArray(body)));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(address + path)).header("Tus-Resumable", "1.0.0");
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(request + ": " + e, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Begins a PATCH that announces so many bytes, sends some, and leaves the line open.
  Socket begin(String upload, long offset, long announced, byte[] sent) throws IOException {
    URI uri = URI.create(address);
    var socket = new Socket(uri.getHost(), uri.getPort());
    String head =
        """
        PATCH %s HTTP/1.1\r
        Host: %s:%d\r
        Cookie: %s\r
        Tus-Resumable: 1.0.0\r
        Upload-Offset: %d\r
        Content-Type: application/offset+octet-stream\r
        Content-Length: %d\r
        \r
        """
            .formatted(upload, uri.getHost(), uri.getPort(), cookie, offset, announced);
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().write(sent);
    return socket;
  }

  /// One pair for the header `Upload-Metadata`.
  static String said(String key, String value) {
    return key + " " + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
  }

  private static String[] with(String[] headers, String... more) {
    var all = new java.util.ArrayList<>(java.util.List.of(more));
    all.addAll(java.util.List.of(headers));
    return all.toArray(String[]::new);
  }
}
