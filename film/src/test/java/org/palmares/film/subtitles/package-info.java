@NullMarked
package org.palmares.film.subtitles;

import org.jspecify.annotations.NullMarked;
