package org.palmares.festival.people.web;

/// The one button behind a link.
public record EnterView(String secret, String email) {}
