package org.palmares.festival.house.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// Programs may say as much at once as people in a form, and no more, and nothing that no database
/// keeps; films have a door of their own.
@ControllerAdvice
class Bodies extends RequestBodyAdviceAdapter {
  /// As `server.jetty.max-http-form-post-size`, in bytes.
  static final int LARGEST = 1 << 20;

  @Override
  public boolean supports(
      MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public HttpInputMessage beforeBodyRead(
      HttpInputMessage message,
      MethodParameter parameter,
      Type target,
      Class<? extends HttpMessageConverter<?>> converter)
      throws IOException {
    if (message.getHeaders().getContentLength() > LARGEST) {
      throw Refused.tooLarge();
    }
    byte[] body = message.getBody().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw Refused.tooLarge();
    }
    NoNulls.refuseIn(body);
    return new Read(message.getHeaders(), new ByteArrayInputStream(body));
  }

  private record Read(HttpHeaders headers, InputStream body) implements HttpInputMessage {
    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }

    @Override
    public InputStream getBody() {
      return body;
    }
  }
}
