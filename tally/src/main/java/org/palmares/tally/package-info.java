/// Juries in numbers: who reviews which film, and what the marks say.
@NullMarked
package org.palmares.tally;

import org.jspecify.annotations.NullMarked;
