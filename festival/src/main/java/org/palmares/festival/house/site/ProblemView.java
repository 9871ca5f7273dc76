package org.palmares.festival.house.site;

import org.palmares.festival.house.vocabulary.Told;

/// What the page of a refusal shows.
public record ProblemView(int status, Told reason) {}
