package org.palmares.film.likeness;

/// A film among others: what it is called, the SHA-256 of its file, and its fingerprint.
public record NamedFingerprint(String name, String sha256, Fingerprint fingerprint) {}
