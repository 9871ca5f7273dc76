/// The palmarès for the public, and the awards for the organisers.
@NullMarked
package org.palmares.festival.awards.web;

import org.jspecify.annotations.NullMarked;
