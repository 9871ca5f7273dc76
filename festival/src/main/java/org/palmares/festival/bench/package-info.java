/// Measures the house beside its limits: start, uploads, pages, memory. Figures that are ratios
/// were taken in the same run.
@NullMarked
package org.palmares.festival.bench;

import org.jspecify.annotations.NullMarked;
