/// Real browsers for tests: whoever looks at a page sees what its readers see, and is told of every
/// error, every request to elsewhere and every barrier.
@NullMarked
package org.palmares.festival.browser;

import org.jspecify.annotations.NullMarked;
