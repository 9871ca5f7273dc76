/// The words everybody in the house uses: ids, languages, what is told to people, what happened.
/// Value types only; this package asks nobody.
@NullMarked
package org.palmares.festival.house.vocabulary;

import org.jspecify.annotations.NullMarked;
