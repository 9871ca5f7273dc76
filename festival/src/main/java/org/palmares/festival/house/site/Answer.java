package org.palmares.festival.house.site;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.Told;
import org.springframework.http.HttpStatus;

/// What a controller answers to a browser: a page, or the way to another one.
public sealed interface Answer {

  /// A page made by the template `name` (`entries/form`) from a view record.
  record Page(String name, Object view, HttpStatus status) implements Answer {}

  /// The way to another page of this house (303 See Other), with something to say there. A path
  /// that leads out of the house cannot be given.
  record SeeOther(String path, Optional<Told> notice) implements Answer {
    public SeeOther {
      if (!isWithinTheHouse(path)) {
        throw new IllegalArgumentException("'" + path + "' does not begin with one '/'");
      }
    }
  }

  /// A page as wished for.
  static Page page(String name, Object view) {
    return new Page(name, view, HttpStatus.OK);
  }

  /// A form shown again because what was written in it cannot stand (422).
  static Page correct(String name, Object view) {
    return new Page(name, view, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /// On to another page.
  static SeeOther seeOther(String path) {
    return new SeeOther(path, Optional.empty());
  }

  /// On to another page, where the notice is shown once.
  static SeeOther seeOther(String path, Told notice) {
    return new SeeOther(path, Optional.of(notice));
  }

  /// Whether a path given by a visitor stays in this house: no other host, no header injection.
  static boolean isWithinTheHouse(String path) {
    return path.startsWith("/")
        && !path.startsWith("//")
        && !path.startsWith("/\\")
        && path.chars().noneMatch(c -> c < 0x20 || c == 0x7f || c == '\\');
  }
}
