/// A festival to walk through: an edition with films made on the spot, entrants from many
/// countries, a jury at work, one award given and one under embargo. Everything is done through the
/// front doors.
@NullMarked
package org.palmares.festival.demo;

import org.jspecify.annotations.NullMarked;
