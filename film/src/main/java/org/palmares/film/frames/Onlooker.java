package org.palmares.film.frames;

/// Looks at every frame of a film once, in the order in which they are shown.
///
/// It may keep a little of each frame; what it found, it says when the film is over. A film of two
/// hours has some 200,000 frames.
@FunctionalInterface
public interface Onlooker {

  /// The frame of this number, counted from 0, as [Miniature] describes it; the array is used again
  /// for the next frame.
  void see(int number, byte[] frame);
}
