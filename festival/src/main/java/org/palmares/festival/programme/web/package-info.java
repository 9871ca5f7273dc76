/// The organiser's desk and the selection, on pages and behind the API.
@NullMarked
package org.palmares.festival.programme.web;

import org.jspecify.annotations.NullMarked;
