package org.palmares.festival.house.letters.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.festival.house.letters.LettersWanted;
import org.palmares.festival.house.letters.LettersWanted.Side;
import org.palmares.festival.house.site.Banner;
import org.palmares.festival.house.vocabulary.EditionId;
import org.springframework.web.util.UriComponentsBuilder;

/// The outbox of an edition: what is wanted, what was found, the letter that lies open.
public record OutboxView(
    EditionId edition,
    Optional<Banner> banner,
    LettersWanted wanted,
    Map<Side, Integer> counts,
    List<Purpose> purposes,
    List<LetterView> letters,
    Optional<LetterView> open,
    Pager pager) {
  /// For what letters are written, and how that is called.
  public record Purpose(String key, String name) {}

  public OutboxView {
    counts = Map.copyOf(counts);
    purposes = List.copyOf(purposes);
    letters = List.copyOf(letters);
  }

  /// How many letters are on a side.
  public int count(Side side) {
    return counts.getOrDefault(side, 0);
  }

  /// The address of this list.
  public String path() {
    return "/e/" + edition + "/outbox";
  }

  /// The address of this list on another side.
  public String path(Side side) {
    return path() + "?side=" + side.name().toLowerCase(java.util.Locale.ROOT);
  }

  /// The address of another page of this list.
  public String path(int page) {
    return list(page).build().encode().toUriString();
  }

  /// The address of a letter in this list.
  public String path(LetterView letter) {
    return list(wanted.page())
        .queryParam("letter", letter.id())
        .fragment("letter")
        .build()
        .encode()
        .toUriString();
  }

  private UriComponentsBuilder list(int page) {
    var uri = UriComponentsBuilder.fromUriString(path(wanted.side()));
    wanted.purpose().ifPresent(purpose -> uri.queryParam("purpose", purpose));
    if (!wanted.words().isBlank()) {
      uri.queryParam("q", wanted.words());
    }
    return page == 1 ? uri : uri.queryParam("page", page);
  }
}
