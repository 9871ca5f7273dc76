@NullMarked
package org.palmares.film.sound;

import org.jspecify.annotations.NullMarked;
