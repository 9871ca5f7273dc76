@NullMarked
package org.palmares.film.cli;

import org.jspecify.annotations.NullMarked;
