package org.palmares.film;

/// What is seen of a film at once, long before it is inspected: how long and how large its file
/// claims it to be, and a sheet of a few of its pictures.
public record Glance(long claimedMs, int width, int height, Pictures.Sheet sheet) {}
