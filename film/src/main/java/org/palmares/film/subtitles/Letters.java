package org.palmares.film.subtitles;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Turns bytes into letters: by the mark at the beginning, as UTF-8 if they are, else by a guess.
final class Letters {
  /// Of a hundred bytes of a text, fewer are control characters.
  private static final int FEWEST_PRINTABLE = 50;

  private Letters() {}

  /// The letters, how they were written, and whether this was guessed.
  record Text(String letters, String encoding, boolean guessed) {}

  /// Nothing when these bytes are no text.
  static Optional<Text> read(byte[] file) {
    var marked = marked(file);
    if (marked.isPresent()) {
      return marked;
    }
    var wide = wide(file);
    if (wide.isPresent()) {
      return Optional.of(decode(file, 0, wide.get(), true));
    }
    if (binary(file)) {
      return Optional.empty();
    }
    return Optional.of(
        strictly(file, StandardCharsets.UTF_8)
            .map(it -> new Text(it, "UTF-8", false))
            .or(() -> damaged(file))
            .orElseGet(() -> OldLetters.guess(file)));
  }

  /// UTF-8 in which a few letters are broken.
  private static Optional<Text> damaged(byte[] file) {
    var letters = new String(file, StandardCharsets.UTF_8);
    long broken = letters.chars().filter(it -> it == '\uFFFD').count();
    long whole = letters.chars().filter(it -> it >= 128 && it != '\uFFFD').count();
    return whole > 10 * broken ? Optional.of(new Text(letters, "UTF-8", false)) : Optional.empty();
  }

  private static Optional<Text> marked(byte[] file) {
    if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(decode(file, 3, StandardCharsets.UTF_8, false));
    }
    if (startsWith(file, 0xFF, 0xFE)) {
      return Optional.of(decode(file, 2, StandardCharsets.UTF_16LE, false));
    }
    if (startsWith(file, 0xFE, 0xFF)) {
      return Optional.of(decode(file, 2, StandardCharsets.UTF_16BE, false));
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] file, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= file.length || (file[i] & 255) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /// UTF-16 without a mark: digits, arrows and line breaks leave every other byte zero.
  private static Optional<Charset> wide(byte[] file) {
    int even = 0;
    int odd = 0;
    int looked = Math.min(file.length, 4096) / 2;
    for (int i = 0; i < looked; i++) {
      even += file[2 * i] == 0 ? 1 : 0;
      odd += file[2 * i + 1] == 0 ? 1 : 0;
    }
    if (looked < 10 || Math.max(even, odd) < looked / 3 || Math.min(even, odd) > looked / 20) {
      return Optional.empty();
    }
    return Optional.of(odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
  }

  private static boolean binary(byte[] file) {
    int looked = Math.min(file.length, 65_536);
    int control = 0;
    for (int i = 0; i < looked; i++) {
      int letter = file[i] & 255;
      control += letter < 32 && letter != '\n' && letter != '\r' && letter != '\t' ? 1 : 0;
    }
    return control > 3 && control > looked / FEWEST_PRINTABLE;
  }

  private static Text decode(byte[] file, int from, Charset charset, boolean guessed) {
    var letters = new String(Arrays.copyOfRange(file, from, file.length), charset);
    return new Text(letters, charset.name(), guessed);
  }

  static Optional<String> strictly(byte[] file, Charset charset) {
    try {
      var decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      return Optional.of(decoder.decode(ByteBuffer.wrap(file)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty(); // these bytes are something else
    }
  }
}
