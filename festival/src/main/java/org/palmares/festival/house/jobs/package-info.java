/// Work that happens later, once by its effect, retried, with progress.
@NullMarked
package org.palmares.festival.house.jobs;

import org.jspecify.annotations.NullMarked;
