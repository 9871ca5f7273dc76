package org.palmares.film.likeness;

import java.util.Arrays;
import org.palmares.film.frames.FrameHash;

/// What an index keeps of a film, and what it seeks when asked about one: codes of 256 bits for
/// pictures of the content and of other views and for four seconds of sound.
final class IndexCodes {
  private static final double PICTURE_STORED = 1;
  private static final double VIEW_STORED = 2;

  /// Sought more densely, since a copy's samples fall between those of the original.
  private static final double PICTURE_SOUGHT = 0.25;

  private static final double VIEW_SOUGHT = 1;
  private static final int MOST_PICTURES = 200;
  private static final int MOST_VIEWS = 24;

  /// Words of sound between those of one code, and from one code to the next.
  private static final int APART = 8;

  private static final int SOUND_STORED = 32;
  private static final int SOUND_STRETCHES = 10;

  private final long[] contents;
  private final long[] views;
  private final long[] sounds;

  private IndexCodes(long[] contents, long[] views, long[] sounds) {
    this.contents = contents;
    this.views = views;
    this.sounds = sounds;
  }

  static IndexCodes stored(Fingerprint film) {
    var picture = film.picture();
    var codes = new Codes();
    for (int view = 1; view < View.COUNT; view++) {
      pictures(picture, View.at(view), VIEW_STORED, Integer.MAX_VALUE, false, codes);
    }
    var views = codes.taken();
    pictures(picture, View.CONTENT, PICTURE_STORED, Integer.MAX_VALUE, false, codes);
    var contents = codes.taken();
    for (int i = 0; i < film.sound().length; i += SOUND_STORED) {
      sound(film.sound(), i, 0, codes);
    }
    return new IndexCodes(contents, views, codes.taken());
  }

  static IndexCodes sought(Fingerprint film) {
    var picture = film.picture();
    var codes = new Codes();
    for (int view = 1; view < View.COUNT; view++) {
      pictures(picture, View.at(view), VIEW_SOUGHT, MOST_VIEWS, true, codes);
    }
    var views = codes.taken();
    pictures(picture, View.CONTENT, PICTURE_SOUGHT, MOST_PICTURES, true, codes);
    var contents = codes.taken();
    soughtSounds(film.sound(), codes);
    return new IndexCodes(contents, views, codes.taken());
  }

  long[] contents() {
    return contents;
  }

  long[] views() {
    return views;
  }

  long[] sounds() {
    return sounds;
  }

  void addTo(Shelf contentShelf, Shelf viewShelf, Shelf soundShelf, int owner) {
    add(contents, contentShelf, owner);
    add(views, viewShelf, owner);
    add(sounds, soundShelf, owner);
  }

  private static void add(long[] codes, Shelf shelf, int owner) {
    for (int at = 0; at < codes.length; at += Shelf.WORDS) {
      shelf.add(codes, at, owner);
    }
  }

  /// Hashes of a view that are at least so far apart, not more than so many, with their mirror
  /// images.
  private static void pictures(
      PicturePrint print, View view, double apart, int most, boolean mirrored, Codes codes) {
    int count = print.count(view);
    double last = Double.NEGATIVE_INFINITY;
    double step = count == 0 ? 0 : Math.max(apart, print.seconds(print.count() - 1) / most);
    for (int i = 0; i < count; i++) {
      double time = print.seconds(print.sample(view, i));
      if (time - last >= step - 0.01) {
        last = time;
        codes.addPicture(print.hashes(view), i * FrameHash.WORDS, 0);
        if (mirrored) {
          codes.addPicture(print.hashes(view), i * FrameHash.WORDS, PictureMatching.MIRROR);
        }
      }
    }
  }

  /// All places within some stretches, so that in each one falls on what was stored, at three
  /// pitches.
  private static void soughtSounds(long[] words, Codes codes) {
    int apart = Math.max(SOUND_STORED, words.length / SOUND_STRETCHES);
    for (int from = 0; from < words.length; from += apart) {
      for (int i = from; i < from + SOUND_STORED; i++) {
        for (int pitch = -1; pitch <= 1; pitch++) {
          sound(words, i, pitch, codes);
        }
      }
    }
  }

  private static void sound(long[] words, int from, int pitch, Codes codes) {
    if (from + 3 * APART >= words.length) {
      return;
    }
    var code = new long[Shelf.WORDS];
    for (int i = 0; i < Shelf.WORDS; i++) {
      long word = words[from + i * APART];
      if (!SoundMatching.tells(word)) {
        return;
      }
      code[i] = pitch == 0 ? word : pitch > 0 ? word << 1 : word >>> 1;
    }
    codes.add(code);
  }

  /// Codes, one after the other.
  private static final class Codes {
    private long[] words = new long[1024];
    private int count;

    /// With the word first that tells most.
    void addPicture(long[] hash, int at, long flip) {
      var code = new long[Shelf.WORDS];
      for (int i = 0; i < code.length; i++) {
        code[i] = hash[at + (i + PictureMatching.TELLING_WORD) % Shelf.WORDS] ^ flip;
      }
      if ((code[0] ^ flip) != 0 || (code[1] ^ flip) != 0) {
        add(code);
      }
    }

    void add(long[] code) {
      if (count + code.length > words.length) {
        words = Arrays.copyOf(words, 2 * words.length);
      }
      System.arraycopy(code, 0, words, count, code.length);
      count += code.length;
    }

    long[] taken() {
      var all = Arrays.copyOf(words, count);
      count = 0;
      return all;
    }
  }
}
