/// Learned models that somebody brings along: what they say of a film stands beside what is
/// measured without any, under names of its own.
@NullMarked
package org.palmares.film.models;

import org.jspecify.annotations.NullMarked;
