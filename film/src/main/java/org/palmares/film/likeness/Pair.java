package org.palmares.film.likeness;

/// Two films by their names, and how much of them is the same.
public record Pair(String a, String b, Likeness likeness) {}
