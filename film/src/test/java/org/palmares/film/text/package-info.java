@NullMarked
package org.palmares.film.text;

import org.jspecify.annotations.NullMarked;
