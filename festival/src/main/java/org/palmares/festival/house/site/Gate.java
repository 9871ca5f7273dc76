package org.palmares.festival.house.site;

import java.net.URI;
import org.palmares.festival.house.vocabulary.Told;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// Sessions, headers and the token of forms. Who may see what is decided at each door, by its
/// [Visitor].
///
/// Sessions are changed where people come in, by the department of people; nothing here writes an
/// authentication into a session by itself, or a program's token would become one.
///
/// Departments add to it by beans of type `Customizer<HttpSecurity>`.
@Configuration
@ConditionalOnWebApplication
@EnableJdbcHttpSession(
    tableName = "site.http_session",
    maxInactiveIntervalInSeconds = 14 * 24 * 3600)
class Gate {
  /// Nothing from elsewhere, nothing inline (ASVS 3.4.3).
  static final String POLICY =
      "default-src 'self'; img-src 'self'; media-src 'self'; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  @Bean
  SecurityFilterChain chain(HttpSecurity http, Problems problems) {
    return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
        .csrf(csrf -> csrf.ignoringRequestMatchers("/uploads", "/uploads/**"))
        .requestCache(cache -> cache.disable())
        .httpBasic(basic -> basic.disable())
        .formLogin(form -> form.disable())
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/"))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(
                    opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                    resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                    permissions -> permissions.policy("camera=(), microphone=(), geolocation=()")))
        .exceptionHandling(refusal ->
            refusal.accessDeniedHandler((request, response, denied) ->
                problems.send(HttpStatus.FORBIDDEN, Told.of("site.forbidden"), request, response)))
        .build();
  }

  /// Whether people reach this house by TLS, though it may itself hear only a proxy in front of it.
  static boolean isSecret(URI house) {
    return "https".equals(house.getScheme());
  }

  @Bean
  CookieSerializer sessionCookie(@Value("${palmares.address}") URI house) {
    var cookie = new DefaultCookieSerializer();
    if (isSecret(house)) {
      cookie.setUseSecureCookie(true);
    }
    cookie.setCookieName("palmares");
    cookie.setSameSite("Lax");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setCookiePath("/");
    return cookie;
  }
}
