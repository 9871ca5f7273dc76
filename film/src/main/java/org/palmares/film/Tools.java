package org.palmares.film;

/// With what a film was read: the version of ffmpeg, where it came from, and how well the machine
/// was protected from the film. Part of every report, since another version may answer differently.
public record Tools(String ffmpeg, Ffmpeg.Origin origin, Protection protection) {}
