package org.palmares.festival.films;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vault.StoredFile;
import org.palmares.festival.house.vault.Vault;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The films that the house knows.
@Service
@Transactional
public class Films {
  private final FilmShelf shelf;
  private final Vault vault;
  private final ApplicationEventPublisher events;

  Films(FilmShelf shelf, Vault vault, ApplicationEventPublisher events) {
    this.shelf = shelf;
    this.vault = vault;
    this.events = events;
  }

  /// A new film with an empty data sheet.
  public FilmId create(AccountId owner) {
    FilmId id = FilmId.fresh();
    shelf.add(id, owner, DataSheet.empty());
    return id;
  }

  /// A film as it is now.
  ///
  /// @throws Refused 404 if there is none
  @Transactional(readOnly = true)
  public Film get(FilmId id) {
    return shelf.find(id).orElseThrow(Refused::notHere);
  }

  /// A film as it is now, if there is one.
  @Transactional(readOnly = true)
  public Optional<Film> find(FilmId id) {
    return shelf.find(id);
  }

  /// What lists show of films, by their ids, in one look.
  @Transactional(readOnly = true)
  public Map<FilmId, FilmCard> cards(Collection<FilmId> ids) {
    return shelf.cards(ids);
  }

  /// Who is credited in films, by their ids, in one look.
  @Transactional(readOnly = true)
  public Map<FilmId, List<Credit>> credits(Collection<FilmId> ids) {
    return shelf.credits(ids);
  }

  /// Keeps what the film-maker wrote on the data sheet, whatever was written there before.
  ///
  /// @throws Refused 404 if there is no such film
  public void save(FilmId id, DataSheet sheet) {
    if (shelf.save(id, sheet, Optional.empty()).isEmpty()) {
      throw Refused.notHere();
    }
  }

  /// Keeps it only if nobody has saved since that version was read; the new version, or nothing
  /// where somebody has.
  public Optional<Integer> save(FilmId id, DataSheet sheet, int basedOn) {
    return shelf.save(id, sheet, Optional.of(basedOn));
  }

  /// A deposited copy.
  ///
  /// @throws Refused 404 if there is none
  @Transactional(readOnly = true)
  public Copy copy(CopyId id) {
    return shelf.find(id).orElseThrow(Refused::notHere);
  }

  /// All copies that were ever deposited of a film, the latest first.
  @Transactional(readOnly = true)
  public List<Copy> copies(FilmId film) {
    return shelf.copies(film);
  }

  /// Keeps nothing of the copies that the latest one replaced: of a film that nobody received yet.
  public void clearEarlier(FilmId film) {
    for (Copy copy : shelf.clearEarlier(film)) {
      events.publishEvent(new CopyCleared(copy.id()));
      vault.release(copy.sha256());
    }
  }

  /// Puts a file of the vault down as the film's copy; earlier copies stay in its history. Whether
  /// it may be is asked at the desk, before.
  public Copy deposit(FilmId film, StoredFile file, String fileName, Optional<AccountId> by) {
    var copy =
        new Copy(
            CopyId.fresh(),
            film,
            file.sha256(),
            file.bytes(),
            FileName.readable(fileName),
            Instant.EPOCH);
    shelf.add(copy, by);
    events.publishEvent(new CopyDeposited(film, copy.id(), copy.sha256(), copy.bytes(), by));
    return copy(copy.id());
  }
}
