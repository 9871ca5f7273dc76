@NullMarked
package org.palmares.film.credits;

import org.jspecify.annotations.NullMarked;
