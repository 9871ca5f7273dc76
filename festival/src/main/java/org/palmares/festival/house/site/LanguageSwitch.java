package org.palmares.festival.house.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.palmares.festival.house.vocabulary.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/// Remembers the language that was chosen by `?lang=ko` in a cookie that says nothing else.
@Component
class LanguageSwitch implements HandlerInterceptor {
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
              .secure(request.isSecure())
              .build()
              .toString());
    }
    return true;
  }
}
