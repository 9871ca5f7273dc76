@NullMarked
package org.palmares.film.models;

import org.jspecify.annotations.NullMarked;
