/// The ledger on a page and behind the API.
@NullMarked
package org.palmares.festival.house.ledger.web;

import org.jspecify.annotations.NullMarked;
