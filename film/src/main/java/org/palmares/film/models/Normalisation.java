package org.palmares.film.models;

/// How a model wants the colours of a picture: mean and deviation of red, green and blue of the
/// pictures it was made with.
record Normalisation(Colours mean, Colours deviation) {

  /// One figure for each of the three.
  record Colours(double red, double green, double blue) {
    double of(int channel) {
      return switch (channel) {
        case 0 -> red;
        case 1 -> green;
        default -> blue;
      };
    }
  }

  static Normalisation of(Role role) {
    return switch (role) {
      case SUBJECT ->
          new Normalisation(new Colours(.485, .456, .406), new Colours(.229, .224, .225));
      case BACKGROUND ->
          new Normalisation(
              new Colours(.48145466, .4578275, .40821073),
              new Colours(.26862954, .26130258, .27577711));
    };
  }

  /// A sample (0 to 255) of red, green or blue, as the model wants it.
  float of(int channel, double sample) {
    return (float) ((sample / 255 - mean.of(channel)) / deviation.of(channel));
  }
}
