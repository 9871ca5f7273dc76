/// Prizes and citations under embargo, and the palmarès.
@NullMarked
package org.palmares.festival.awards;

import org.jspecify.annotations.NullMarked;
