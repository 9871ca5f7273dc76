package org.palmares.festival.house.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// How the parts of the site are put together.
@Configuration
class SiteWiring {
  @Bean
  TemplateEngine templates() {
    return TemplateEngine.createPrecompiled(
        null, ContentType.Html, SiteWiring.class.getClassLoader(), "org.palmares.festival.pages");
  }

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  /// Takes the place of the framework's own page for errors.
  @Bean
  ErrorController noOtherLastWord() {
    return new ErrorController() {};
  }

  @Bean
  ServletRegistrationBean<LastWord> lastWord(Problems problems, Words words) {
    var servlet = new ServletRegistrationBean<>(new LastWord(problems, words), LastWord.PATH);
    servlet.setName("lastWord");
    return servlet;
  }

  @Bean
  WebMvcConfigurer site(
      ObjectProvider<VisitorAtTheDoor> visitors,
      ObjectProvider<AnswerToBrowser> answers,
      ObjectProvider<LanguageSwitch> languages) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(visitors.getObject());
      }

      @Override
      public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(answers.getObject());
      }

      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new NoNulls());
        registry.addInterceptor(new OnlyForNamedVisitors());
        registry.addInterceptor(languages.getObject());
      }

      @Override
      public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry
            .addResourceHandler("/vendor/**")
            .addResourceLocations("classpath:/static/vendor/")
            .setCacheControl(CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic().immutable());
        registry
            .addResourceHandler("/palmares.css", "/icons.svg", "/palmares.svg", "/favicon.svg")
            .addResourceLocations("classpath:/static/")
            .setCacheControl(CacheControl.maxAge(5, TimeUnit.MINUTES).cachePublic());
        registry
            .addResourceHandler("/static/**")
            .addResourceLocations("classpath:/static/")
            .setCacheControl(CacheControl.maxAge(5, TimeUnit.MINUTES).cachePublic());
      }
    };
  }
}
