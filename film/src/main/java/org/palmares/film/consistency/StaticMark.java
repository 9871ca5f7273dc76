package org.palmares.film.consistency;

/// A small still region near a corner of the frame while the rest of the film changes: a logo or
/// the mark of a generator.
///
/// `left`, `top`, `width` and `height` are shares of the frame, 0 to 1, to within about 0.02;
/// `steadiness` is how still its edges are, 0 to 1.
public record StaticMark(double left, double top, double width, double height, double steadiness) {}
