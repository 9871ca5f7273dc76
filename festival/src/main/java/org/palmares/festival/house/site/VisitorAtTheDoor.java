package org.palmares.festival.house.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.EditionId;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/// Lets in whoever a controller's [Visitor] parameter names, and nobody else: without an account
/// one is asked to sign in, without the badge there is nothing here.
@Component
class VisitorAtTheDoor implements HandlerMethodArgumentResolver {
  private final Frames frames;
  private final DoorKeeper keeper;

  VisitorAtTheDoor(Frames frames, DoorKeeper keeper) {
    this.frames = frames;
    this.keeper = keeper;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return Visitor.class.isAssignableFrom(parameter.getParameterType());
  }

  @Override
  public Visitor resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    Class<?> kind = parameter.getParameterType();
    if (kind == Visitor.Anyone.class) {
      return new Visitor.Anyone(frames.person());
    }
    Visitor.SignedIn person = frames.person().orElseThrow(SignInFirst::new);
    if (kind == Visitor.SignedIn.class) {
      return person;
    }
    if (kind == Visitor.Host.class) {
      return new Visitor.Host(admitted(person, keeper.isHost(person.account())));
    }
    EditionId edition = edition(web);
    var badges = keeper.badges(person.account(), edition);
    if (kind == Visitor.Organiser.class) {
      return new Visitor.Organiser(admitted(person, badges.contains(Badge.ORGANISER)), edition);
    }
    if (kind == Visitor.Juror.class) {
      return new Visitor.Juror(admitted(person, badges.contains(Badge.JUROR)), edition);
    }
    throw new IllegalStateException(
        parameter + ": a method takes one kind of visitor, not " + kind);
  }

  private static Visitor.SignedIn admitted(Visitor.SignedIn person, boolean admitted) {
    if (!admitted) {
      throw Refused.notHere();
    }
    return person;
  }

  private static EditionId edition(NativeWebRequest web) {
    var request = (HttpServletRequest) web.getNativeRequest();
    Object path = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    Object edition = path instanceof Map<?, ?> variables ? variables.get("edition") : null;
    if (!(edition instanceof String text)) {
      throw new IllegalStateException(
          request.getRequestURI() + " has no {edition} for its visitor");
    }
    if (!EditionId.isWellFormed(text)) {
      throw Refused.notHere();
    }
    return new EditionId(text);
  }
}
