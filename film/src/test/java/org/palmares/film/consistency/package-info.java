@NullMarked
package org.palmares.film.consistency;

import org.jspecify.annotations.NullMarked;
