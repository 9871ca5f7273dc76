/// Writes and posts letters in the reader's language. Letters that people should see first wait in
/// the outbox; all leave by one door, once.
@NullMarked
package org.palmares.festival.house.letters;

import org.jspecify.annotations.NullMarked;
