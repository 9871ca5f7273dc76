package org.palmares.festival.people.web;

/// A letter is on its way to an address, whoever reads there.
public record SentView(String email, String to) {}
