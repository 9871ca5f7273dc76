package org.palmares.festival.inspection;

import java.time.Instant;
import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.film.delivery.Profile;

/// One version of what an edition asks of the file of a film, with the reason for which it was
/// made; without a profile, nothing is asked any more.
public record DeliveryProfile(
    int version, Optional<Profile> profile, String reason, AccountId by, Instant at) {}
