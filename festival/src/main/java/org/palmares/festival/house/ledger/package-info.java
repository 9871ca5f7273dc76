/// The append-only record of every event, written in the event's own transaction.
@NullMarked
package org.palmares.festival.house.ledger;

import org.jspecify.annotations.NullMarked;
