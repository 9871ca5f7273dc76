package org.palmares.festival.people.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.people.ApiTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Lets programs in by `Authorization: Bearer pal_...` (RFC 6750), for calls, uploads and the media
/// that calls name. Whoever comes this way is known by the token alone: a session sent along counts
/// for nothing, and none is begun. So the token of forms is not asked for, which guards sessions.
final class BearerFilter extends OncePerRequestFilter {
  private static final String SCHEME = "Bearer ";

  private final ApiTokens tokens;
  private final HandlerExceptionResolver problems;

  BearerFilter(ApiTokens tokens, HandlerExceptionResolver problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  static boolean isByBearer(HttpServletRequest request) {
    return isForPrograms(request.getServletPath()) && secret(request).isPresent();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !isByBearer(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<AccountId> account = secret(request).flatMap(tokens::find);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    account.ifPresent(known ->
        context.setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(known.toString(), null, List.of())));
    SecurityContextHolder.setContext(context);
    if (account.isEmpty()) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      problems.resolveException(
          request, response, null, Refused.unknown(Told.of("people.token.unknown")));
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean isForPrograms(String path) {
    return path.startsWith("/api/")
        || path.startsWith("/media/")
        || path.equals("/uploads")
        || path.startsWith("/uploads/");
  }

  private static Optional<String> secret(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip());
  }
}
