package org.palmares.festival.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.palmares.festival.house.vocabulary.AccountId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/// Who is in the house. Whoever comes in gets a new session; what lay in the one before, its id and
/// its form token, is worth nothing any more (ASVS 7.2.4).
@Component
class Sessions {
  private final FindByIndexNameSessionRepository<?> sessions;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  Sessions(FindByIndexNameSessionRepository<?> sessions) {
    this.sessions = sessions;
  }

  void enter(AccountId account, HttpServletRequest request, HttpServletResponse response) {
    leave(request);
    request.getSession(true);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(account.toString(), null, List.of()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  /// Ends every session of an account, this one included.
  void leaveEverywhere(AccountId account, HttpServletRequest request) {
    leave(request);
    sessions.findByPrincipalName(account.toString()).keySet().forEach(sessions::deleteById);
    SecurityContextHolder.clearContext();
  }

  private static void leave(HttpServletRequest request) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
  }
}
