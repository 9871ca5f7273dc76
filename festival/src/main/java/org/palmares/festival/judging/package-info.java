/// Juries at work: invitations, conflicts, assignments, scores.
@NullMarked
package org.palmares.festival.judging;

import org.jspecify.annotations.NullMarked;
