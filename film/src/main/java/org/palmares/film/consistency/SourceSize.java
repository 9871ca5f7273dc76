package org.palmares.film.consistency;

/// How large a picture was before somebody enlarged it, from the detail that is left in it.
///
/// `horizontal` and `vertical` are shares of the frame's own resolution, 0 to 1: 0.5 when a picture
/// of 960 x 540 fills 1920 x 1080. `crops` is from how many looks it was told. Film that was soft
/// from the beginning looks the same as enlarged film; where detail fades gently, nothing is told.
public record SourceSize(double horizontal, double vertical, int crops) {}
