package org.palmares.festival.entries;

import java.time.LocalDate;
import java.util.Optional;
import org.palmares.festival.films.DataSheet;
import org.palmares.festival.inspection.Inspected;

/// All that regulations ask about one entry: the data sheet, what was measured of the film, how
/// many other entries the person has in the section and in the edition, and the edition's last day
/// (by which ages are reckoned).
record Examined(
    DataSheet sheet,
    Optional<Inspected> film,
    boolean filmAsked,
    int othersInSection,
    int othersInEdition,
    LocalDate lastDay) {}
