package org.palmares.film;

/// How well this machine is protected from a film that attacks its reader.
///
/// `level` is what was proven by a trial run on this machine, `means` names the tools that do it.
public record Protection(Level level, String means) {

  /// From strongest to weakest.
  public enum Level {
    /// The reader sees the one film and nothing else: no other file, no network, no process.
    SEALED(
        "Films are read in a sealed room: the reader sees the one film, no other file, no network"
            + " and no other program."),
    /// The reader's time, memory and output are limited; other files are kept from it by its own
    /// settings alone.
    LIMITED(
        "Films are read with limits on time, memory and output, and playlists are refused; but a"
            + " reader taken over by a hostile film could read other files of this account."
            + " Install bubblewrap (bwrap) or allow user namespaces to seal it."),
    /// Only a time limit and the refusal of playlists.
    BARE(
        "Films are read with a time limit only. Do not take films from the public on this machine;"
            + " use Linux with bubblewrap (bwrap) or util-linux.");

    private final String words;

    Level(String words) {
      this.words = words;
    }

    /// A sentence for the organiser.
    public String words() {
      return words;
    }
  }
}
