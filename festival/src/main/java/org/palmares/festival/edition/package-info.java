/// One year of a festival: sections, regulations as versioned data, calendar, criteria, terms.
@NullMarked
package org.palmares.festival.edition;

import org.jspecify.annotations.NullMarked;
