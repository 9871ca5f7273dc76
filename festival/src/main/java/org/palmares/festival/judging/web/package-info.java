/// The jury's pages and their API: screening room for jurors, jury and progress for organisers.
@NullMarked
package org.palmares.festival.judging.web;

import org.jspecify.annotations.NullMarked;
