/// A festival to walk through: an edition with films made on the spot, entrants from many
/// countries, a jury at work, a released selection, one award given and one under embargo; and the
/// next edition with an open call. Everything is done through the front doors.
@NullMarked
package org.palmares.festival.demo;

import org.jspecify.annotations.NullMarked;
