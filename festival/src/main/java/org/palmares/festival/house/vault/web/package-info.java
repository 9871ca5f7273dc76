/// The door at `/uploads`, where files come in by the protocol tus 1.0.0
/// (https://tus.io/protocols/resumable-upload).
///
/// `TusDoor` understands requests; a `Reception` reads the body of one as it comes, without a
/// thread that waits for it.
@NullMarked
package org.palmares.festival.house.vault.web;

import org.jspecify.annotations.NullMarked;
