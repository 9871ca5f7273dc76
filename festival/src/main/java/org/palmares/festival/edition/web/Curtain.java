package org.palmares.festival.edition.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.house.site.DoorKeeper;
import org.palmares.festival.house.site.Frames;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Visitor;
import org.palmares.festival.house.vocabulary.EditionId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Before an edition is announced its public pages are there for those alone who wear a badge in
/// it: whatever department they belong to, for everybody else there is nothing at the address.
@Configuration
class Curtain implements HandlerInterceptor {
  private final Editions editions;
  private final DoorKeeper keeper;
  private final Frames frames;

  Curtain(Editions editions, DoorKeeper keeper, Frames frames) {
    this.editions = editions;
    this.keeper = keeper;
    this.frames = frames;
  }

  @Bean
  static WebMvcConfigurer curtains(org.springframework.beans.factory.ObjectProvider<Curtain> one) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(one.getObject());
      }
    };
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Object path = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    if (handler instanceof HandlerMethod method
        && isForAnyone(method)
        && path instanceof Map<?, ?> variables
        && variables.get("edition") instanceof String edition
        && EditionId.isWellFormed(edition)
        && isDrawn(new EditionId(edition))) {
      throw Refused.notHere();
    }
    return true;
  }

  private static boolean isForAnyone(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .anyMatch(parameter -> parameter.getParameterType() == Visitor.Anyone.class);
  }

  private boolean isDrawn(EditionId edition) {
    return editions.isHidden(edition)
        && frames.person().map(p -> keeper.badges(p.account(), edition).isEmpty()).orElse(true);
  }
}
