package org.palmares.film.consistency;

/// The colours of a shot in a few figures: for showing, and for comparing shots of one set-up.
///
/// `luma` is the mean in levels (16 black to 235 white), `contrast` its standard deviation,
/// `saturation` the mean distance from grey in levels of Cb and Cr (0 to about 110), and `hue` the
/// angle of the mean colour in degrees, counted from blue (Cb) towards red (Cr), 0 to 360.
public record Palette(double luma, double contrast, double saturation, double hue) {}
