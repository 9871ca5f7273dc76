/// Keeps a PostgreSQL of our own, so that a festival needs no database server.
///
/// [org.palmares.cellar.Cellar] is the front door: it unpacks the server once, starts it on the
/// loopback interface, adopts the one that a killed house left running, and stops it when asked.
/// Everything lies below `cellar/` in the house's data directory.
@NullMarked
package org.palmares.cellar;

import org.jspecify.annotations.NullMarked;
