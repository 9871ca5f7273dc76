/// Whether a film is what a festival asked for: delivery profiles as data, and what keeps them.
///
/// Works on [DeliveryFacts] alone, so that a changed profile can be tried on all stored reports
/// without touching a film.
@NullMarked
package org.palmares.film.delivery;

import org.jspecify.annotations.NullMarked;
