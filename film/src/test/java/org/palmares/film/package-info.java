@NullMarked
package org.palmares.film;

import org.jspecify.annotations.NullMarked;
