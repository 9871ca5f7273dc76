/// Films for trying a festival, made on the spot.
@NullMarked
package org.palmares.film.demo;

import org.jspecify.annotations.NullMarked;
