/// The mailbox of the house and the outbox of an edition.
@NullMarked
package org.palmares.festival.house.letters.web;

import org.jspecify.annotations.NullMarked;
