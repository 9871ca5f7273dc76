package org.palmares.festival.house.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Serves no method of ours that does not say for whom it is.
final class OnlyForNamedVisitors implements HandlerInterceptor {
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && method.getBeanType().getPackageName().startsWith("org.palmares.")
        && !namesItsVisitor(method)) {
      throw new IllegalStateException(method + " names no visitor, so nobody may call it");
    }
    return true;
  }

  private static boolean namesItsVisitor(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
            .filter(parameter -> Visitor.class.isAssignableFrom(parameter.getParameterType()))
            .count()
        == 1;
  }
}
