/// Signing in and out, the account page, and the calls of programs about people.
@NullMarked
package org.palmares.festival.people.web;

import org.jspecify.annotations.NullMarked;
