package org.palmares.film;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Predicate;

/// One errand for ffmpeg or ffprobe: what to say to it, what it may cost and who listens to what it
/// prints. Lines of its log that `meter` takes, such as those of a meter that speaks ten times a
/// second, are no complaints. The one film of the [Room] is called [#FILM] in the arguments, and
/// everything written goes below [#OUT].
record MediaTask(
    Toolbox.Program program,
    List<String> arguments,
    Allowance allowance,
    Listener listener,
    Predicate<String> meter) {

  /// What the film is called inside the room.
  static final String FILM = "film";

  /// The folder inside the room for what is written.
  static final String OUT = "out";

  MediaTask {
    arguments = List.copyOf(arguments);
  }

  /// A task in which nothing is metered while it runs.
  MediaTask(
      Toolbox.Program program, List<String> arguments, Allowance allowance, Listener listener) {
    this(program, arguments, allowance, listener, line -> false);
  }

  /// Reads what the program prints on its standard output, to the end.
  @FunctionalInterface
  interface Listener {
    void listen(InputStream output) throws IOException;

    /// Hears nothing.
    static Listener deaf() {
      return output -> output.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }
}
