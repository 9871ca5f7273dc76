package org.palmares.film.shots;

/// A gradual transition that may be one: of several that overlap, that with the highest score is.
record Candidate(Boundary.Type type, int start, int end, double score) {}
