@NullMarked
package org.palmares.film.traces;

import org.jspecify.annotations.NullMarked;
