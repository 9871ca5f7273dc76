package org.palmares.festival.films;

import org.palmares.festival.house.vocabulary.CopyId;

/// A copy that was replaced is not kept; what was made of it is of no use any more.
public record CopyCleared(CopyId copy) {}
