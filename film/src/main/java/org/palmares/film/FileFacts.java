package org.palmares.film;

/// The file a film came in: its name, its size in bytes and its SHA-256 in lower-case hexadecimal.
public record FileFacts(String name, long bytes, String sha256) {}
