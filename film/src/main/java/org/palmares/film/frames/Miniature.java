package org.palmares.film.frames;

/// One frame of a film, small enough to compare it with all others: 128 x 72, area-averaged,
/// whatever the shape of the film.
///
/// The bytes are planar Y'CbCr 4:2:0 in video range (ffmpeg's `yuv420p`): 128 x 72 luma, then 64 x
/// 36 Cb, then 64 x 36 Cr.
public final class Miniature {
  public static final int WIDTH = 128;
  public static final int HEIGHT = 72;
  public static final int LUMA = WIDTH * HEIGHT;
  public static final int CHROMA_WIDTH = WIDTH / 2;
  public static final int CHROMA_HEIGHT = HEIGHT / 2;
  public static final int CHROMA = CHROMA_WIDTH * CHROMA_HEIGHT;

  /// Bytes of one frame.
  public static final int BYTES = LUMA + 2 * CHROMA;

  private Miniature() {}
}
