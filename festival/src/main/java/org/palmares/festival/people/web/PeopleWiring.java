package org.palmares.festival.people.web;

import org.palmares.festival.people.ApiTokens;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// What the department of people adds to the gate.
@Configuration
class PeopleWiring {
  @Bean
  Customizer<HttpSecurity> programs(
      ApiTokens tokens, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    return http ->
        http.addFilterBefore(new BearerFilter(tokens, problems), CsrfFilter.class)
            .csrf(csrf -> csrf.ignoringRequestMatchers(BearerFilter::isByBearer));
  }
}
