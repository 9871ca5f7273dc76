package org.palmares.festival.inspection;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.palmares.film.models.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What looks at films: the ffmpeg at `palmares.inspection.ffmpeg`, else the bundled one, else an
/// installed one; and the learned models (ONNX) at `palmares.inspection.models.subject` and
/// `palmares.inspection.models.background`, if they are given.
@ConfigurationProperties("palmares.inspection")
record InspectionSettings(Optional<String> ffmpeg, @DefaultValue Map<Role, Path> models) {
  InspectionSettings {
    models = Map.copyOf(models);
  }
}
