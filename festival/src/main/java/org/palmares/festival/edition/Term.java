package org.palmares.festival.edition;

import org.palmares.festival.house.vocabulary.Wording;

/// One row of the terms of use, accepted before submitting: what the festival may do with a film.
public record Term(String key, Wording topic, Wording text) {}
