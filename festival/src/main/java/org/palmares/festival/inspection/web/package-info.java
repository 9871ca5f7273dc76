/// The inspection on pages and behind the API.
@NullMarked
package org.palmares.festival.inspection.web;

import org.jspecify.annotations.NullMarked;
