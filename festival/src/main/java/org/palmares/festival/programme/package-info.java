/// What is shown: the selection, pending until it is released with all its letters.
@NullMarked
package org.palmares.festival.programme;

import org.jspecify.annotations.NullMarked;
