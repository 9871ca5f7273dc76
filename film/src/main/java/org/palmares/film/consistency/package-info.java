/// How a film holds together in itself: what it shows twice, where its light flickers, how many
/// pictures a second somebody really made, and where it drifts.
///
/// Everything is measured, nothing is judged; no learned model is needed, and no measure bears the
/// name of one that needs one.
@NullMarked
package org.palmares.film.consistency;

import org.jspecify.annotations.NullMarked;
