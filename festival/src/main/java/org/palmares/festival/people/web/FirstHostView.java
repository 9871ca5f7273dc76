package org.palmares.festival.people.web;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.Told;

/// The form by which the first host of a house introduces themselves.
public record FirstHostView(String secret, String email, String name, Optional<Told> wrong) {}
