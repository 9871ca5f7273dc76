package org.palmares.festival.house.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.palmares.festival.house.vocabulary.Told;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// The character U+0000 is in no text, and no database keeps it: whatever field or body it comes in
/// is refused at the door.
@ControllerAdvice
class NoNulls extends RequestBodyAdviceAdapter implements HandlerInterceptor {
  private static final char NULL = '\0';
  private static final Pattern IN_JSON = Pattern.compile("\\x00|(?<!\\\\)(?:\\\\\\\\)*\\\\u0000");

  @Bean
  static WebMvcConfigurer withoutNulls() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new NoNulls());
      }
    };
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
      if (field.getKey().indexOf(NULL) >= 0
          || Arrays.stream(field.getValue()).anyMatch(text -> text.indexOf(NULL) >= 0)) {
        throw Refused.malformed(Told.of("site.null", field.getKey().replace(NULL, '\uFFFD')));
      }
    }
    return true;
  }

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
    byte[] body = message.getBody().readNBytes(SmallBodies.LARGEST + 1);
    if (IN_JSON.matcher(new String(body, StandardCharsets.ISO_8859_1)).find()) {
      throw Refused.malformed(Told.of("site.null", "JSON"));
    }
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
