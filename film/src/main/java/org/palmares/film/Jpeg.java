package org.palmares.film;

/// How a picture of a film becomes a JPEG with the colours of the film.
final class Jpeg {
  private Jpeg() {}

  /// The filter that makes a picture this large: a JPEG (JFIF) is in full range and in the colour
  /// matrix of ITU-R BT.601 whatever the film's, since nothing in it could say otherwise.
  static String filter(Size size) {
    return "scale=%d:%d:out_range=pc:out_color_matrix=bt601,setsar=1,format=yuvj420p"
        .formatted(size.width(), size.height());
  }
}
