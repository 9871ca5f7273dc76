package org.palmares.festival.judging.web;

import org.palmares.festival.edition.Edition;
import org.palmares.festival.judging.Seat;

/// The invitation to a jury, to say yes or no to.
public record InvitationView(Edition edition, Seat seat, String inviter) {}
