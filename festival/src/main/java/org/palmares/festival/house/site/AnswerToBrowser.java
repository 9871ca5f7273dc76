package org.palmares.festival.house.site;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Sends an [Answer]: renders the page in its frame, or points to the next one.
@Component
class AnswerToBrowser implements HandlerMethodReturnValueHandler {
  private final TemplateEngine templates;
  private final Frames frames;

  AnswerToBrowser(TemplateEngine templates, Frames frames) {
    this.templates = templates;
    this.frames = frames;
  }

  @Override
  public boolean supportsReturnType(MethodParameter returnType) {
    return Answer.class.isAssignableFrom(returnType.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object answer,
      MethodParameter returnType,
      ModelAndViewContainer container,
      NativeWebRequest web)
      throws IOException {
    container.setRequestHandled(true);
    var request = (HttpServletRequest) web.getNativeRequest();
    var response = (HttpServletResponse) web.getNativeResponse();
    if (response == null || !(answer instanceof Answer given)) {
      throw new IllegalStateException(returnType + " answered " + answer);
    }
    send(given, request, response);
  }

  void send(Answer answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (answer) {
      case Answer.Page(var name, var view, var status) ->
          render(name, view, status, request, response);
      case Answer.SeeOther(var path, var notice) -> {
        notice.ifPresent(told -> Frames.leaveNotice(request, told));
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", path);
      }
    }
  }

  private void render(
      String name,
      Object view,
      HttpStatus status,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var output = new Utf8ByteOutput();
    templates.render(name + ".jte", Map.of("frame", frames.around(request), "view", view), output);
    response.setStatus(status.value());
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(output.getContentLength());
    if (!request.getMethod().equals("HEAD")) {
      output.writeTo(response.getOutputStream());
    }
  }
}
