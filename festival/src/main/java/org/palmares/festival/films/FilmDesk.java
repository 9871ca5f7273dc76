package org.palmares.festival.films;

import java.util.List;
import java.util.Optional;
import org.palmares.festival.house.vault.DepositDesk;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.house.vocabulary.Told;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes films over from the vault: from their owners alone, and while no [DepositRule] objects.
@Component
@Transactional
class FilmDesk implements DepositDesk {
  private final Films films;
  private final List<DepositRule> rules;

  FilmDesk(Films films, List<DepositRule> rules) {
    this.films = films;
    this.rules = rules;
  }

  @Override
  public String name() {
    return "film";
  }

  @Override
  public Optional<Told> refuses(AccountId who, String about, String fileName, long bytes) {
    Optional<Film> film = film(about).filter(found -> found.owner().equals(who));
    if (film.isEmpty()) {
      return Optional.of(Told.of("films.desk.not-yours"));
    }
    if (bytes == 0) {
      return Optional.of(Told.of("films.desk.empty"));
    }
    return rules.stream().flatMap(rule -> rule.refuses(film.get().id()).stream()).findFirst();
  }

  @Override
  public void take(Deposit deposit) {
    films.deposit(
        FilmId.of(deposit.about()), deposit.file(), deposit.fileName(), Optional.of(deposit.by()));
  }

  private Optional<Film> film(String about) {
    try {
      return films.find(FilmId.of(about));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
