package org.palmares.festival.inspection;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Which ffmpeg looks at films: the one at `palmares.inspection.ffmpeg`, else the bundled one, else
/// an installed one.
@ConfigurationProperties("palmares.inspection")
record InspectionSettings(Optional<String> ffmpeg) {}
