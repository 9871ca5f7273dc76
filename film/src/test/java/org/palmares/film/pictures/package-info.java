@NullMarked
package org.palmares.film.pictures;

import org.jspecify.annotations.NullMarked;
