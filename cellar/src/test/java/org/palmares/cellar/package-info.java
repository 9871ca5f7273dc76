/// Each test opens a real PostgreSQL below a temporary directory.
@NullMarked
package org.palmares.cellar;

import org.jspecify.annotations.NullMarked;
