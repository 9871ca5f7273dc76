/// Words out of other people's files, made harmless before anybody reads them.
@NullMarked
package org.palmares.film.text;

import org.jspecify.annotations.NullMarked;
