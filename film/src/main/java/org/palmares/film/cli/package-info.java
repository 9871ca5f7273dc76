/// The command line of the library: `palmares inspect`.
@NullMarked
package org.palmares.film.cli;

import org.jspecify.annotations.NullMarked;
