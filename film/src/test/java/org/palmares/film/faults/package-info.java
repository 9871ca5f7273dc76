@NullMarked
package org.palmares.film.faults;

import org.jspecify.annotations.NullMarked;
