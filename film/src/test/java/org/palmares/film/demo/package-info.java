@NullMarked
package org.palmares.film.demo;

import org.jspecify.annotations.NullMarked;
