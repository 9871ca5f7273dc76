@NullMarked
package org.palmares.film.shots;

import org.jspecify.annotations.NullMarked;
