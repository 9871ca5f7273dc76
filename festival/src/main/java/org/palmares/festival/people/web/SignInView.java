package org.palmares.festival.people.web;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.Told;

/// The sign-in form: where to go afterwards, what was written, what is wrong with it.
public record SignInView(String to, String email, Optional<Told> wrong) {}
