/// The frame around every page: who is at the door and what they may see, in which language the
/// house speaks, and how a page or an answer is sent.
///
/// A controller method names its [Visitor] as a parameter (`Organiser organiser`); that parameter
/// *is* the permission, and a method without one is not served.
@NullMarked
package org.palmares.festival.house.site;

import org.jspecify.annotations.NullMarked;
