package org.palmares.festival.house.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.palmares.festival.house.vocabulary.Told;
import org.springframework.web.servlet.HandlerInterceptor;

/// The character U+0000 is in no text, and no database keeps it: whatever field or body it comes in
/// is refused at the door.
final class NoNulls implements HandlerInterceptor {
  private static final char NULL = '\0';
  private static final Pattern IN_JSON = Pattern.compile("\\x00|(?<!\\\\)(?:\\\\\\\\)*\\\\u0000");

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

  /// Refuses JSON in which it stands, as it is or as JSON writes it.
  static void refuseIn(byte[] json) {
    if (IN_JSON.matcher(new String(json, StandardCharsets.ISO_8859_1)).find()) {
      throw Refused.malformed(Told.of("site.null", "JSON"));
    }
  }
}
