/// Where the credits of a film are, as a proposal for a person to confirm.
@NullMarked
package org.palmares.film.credits;

import org.jspecify.annotations.NullMarked;
