/// Works: their data sheets, credits and deposited copies.
@NullMarked
package org.palmares.festival.films;

import org.jspecify.annotations.NullMarked;
