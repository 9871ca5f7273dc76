/// Palmarès: a festival of films made with AI, department by department.
@NullMarked
package org.palmares.festival;

import org.jspecify.annotations.NullMarked;
