package org.palmares.film;

import java.util.List;

/// How the data of the picture track is spread over the film, read from its packets without
/// decoding.
///
/// Rates are in bits a second, `kilobitsPerSecond` is one number for each second. A group of
/// pictures begins with a key frame, where a player can start; its length is counted in pictures.
/// `reordered` says that pictures are coded in another order than they are shown. `withoutTime` and
/// `outOfOrder` count packets whose times are missing or go back, `truncated` says that there were
/// more packets than are read.
public record PictureData(
    long packets,
    long bytes,
    long meanBitRate,
    long peakBitRate,
    int peakSecond,
    int keyFrames,
    int longestGroup,
    double meanGroup,
    double longestGroupSeconds,
    boolean reordered,
    int withoutTime,
    int outOfOrder,
    boolean truncated,
    List<Integer> kilobitsPerSecond) {

  public PictureData {
    kilobitsPerSecond = List.copyOf(kilobitsPerSecond);
  }
}
