/// Measures a copy and says whether it can be shown; makes what people look at: preview, poster,
/// stills.
@NullMarked
package org.palmares.festival.inspection;

import org.jspecify.annotations.NullMarked;
