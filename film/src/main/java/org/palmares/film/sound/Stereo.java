package org.palmares.film.sound;

/// How two channels belong together: alike, apart, or against each other.
///
/// `correlation` is 1 for the same sound on both sides, 0 for two that have nothing in common, -1
/// for two that cancel each other. `monoShare` is the share of the time in which both are the same,
/// `balanceDb` how much louder the left is than the right.
public record Stereo(double correlation, double monoShare, double balanceDb) {}
