package org.palmares.film;

import java.util.Optional;

/// One track of subtitles inside the film file.
public record Subtitles(String codec, Optional<String> language) {}
