/// The pages and the API of editions: all editions, the call, opening one, its settings.
@NullMarked
package org.palmares.festival.edition.web;

import org.jspecify.annotations.NullMarked;
