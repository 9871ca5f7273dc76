package org.palmares.festival.house.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import org.palmares.festival.house.vocabulary.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/// Remembers the language that was chosen by `?lang=ko` in a cookie that says nothing else.
@Component
class LanguageSwitch implements HandlerInterceptor {
  private final boolean secret;

  LanguageSwitch(@Value("${palmares.address}") URI house) {
    this.secret = Gate.isSecret(house);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String chosen = request.getParameter("lang");
    if (chosen != null) {
      response.addHeader(
          HttpHeaders.SET_COOKIE,
          ResponseCookie.from(Frames.LANGUAGE_COOKIE, Language.of(chosen).tag())
              .path("/")
              .maxAge(Duration.ofDays(365))
              .sameSite("Lax")
              .httpOnly(true)
              .secure(secret || request.isSecure())
              .build()
              .toString());
    }
    return true;
  }
}
