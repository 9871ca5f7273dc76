/// Keeps files unchanged and findable: content-addressed by SHA-256, received resumably (tus 1.0).
///
/// A file comes in as an [org.palmares.festival.house.vault.Upload]. While its bytes arrive it is
/// an `Arrival`, written by whoever holds its one `Pen`; its `Fingerprint` is taken on the way.
/// When all is there, `Sealing` puts the file into the [org.palmares.festival.house.vault.Vault]
/// and hands it to a [org.palmares.festival.house.vault.DepositDesk] in one transaction. The
/// `Caretaker` ends what a crash interrupted and clears away what nobody came back for.
@NullMarked
package org.palmares.festival.house.vault;

import org.jspecify.annotations.NullMarked;
