@NullMarked
package org.palmares.film.delivery;

import org.jspecify.annotations.NullMarked;
