@NullMarked
package org.palmares.film.frames;

import org.jspecify.annotations.NullMarked;
