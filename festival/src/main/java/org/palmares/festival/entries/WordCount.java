package org.palmares.festival.entries;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/// Counts words as readers of the language do; Chinese and Thai, which put no spaces, by dictionary
/// (Unicode Standard Annex 29, as ICU implements it).
final class WordCount {
  private WordCount() {}

  static int of(String text) {
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(text);
    int count = 0;
    for (words.first(); words.next() != BreakIterator.DONE; ) {
      if (words.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
        count++;
      }
    }
    return count;
  }
}
