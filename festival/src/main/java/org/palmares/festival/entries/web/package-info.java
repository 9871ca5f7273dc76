/// The pages on which films are entered, and those on which organisers read what was entered; and
/// the same for programs.
@NullMarked
package org.palmares.festival.entries.web;

import org.jspecify.annotations.NullMarked;
