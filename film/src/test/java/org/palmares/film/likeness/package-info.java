@NullMarked
package org.palmares.film.likeness;

import org.jspecify.annotations.NullMarked;
