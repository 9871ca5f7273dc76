package org.palmares.film;

/// A readable film could not be copied for viewing; the finding says why.
public final class CopyFailed extends RuntimeException {
  private final transient Finding finding;

  CopyFailed(Finding finding, String detail) {
    super(finding.sentence() + " " + detail);
    this.finding = finding;
  }

  /// Whether it was ended because its copy grew larger than the limits allow.
  public boolean isForWantOfRoom() {
    return finding.equals(Finding.of(Finding.Kind.READER_FAILED, "reason", "output"));
  }

  /// Whether it may go well another time: the reader broke down, or needed too much memory.
  public boolean isWorthAnotherTry() {
    return finding.kind() == Finding.Kind.READER_FAILED;
  }

  public Finding finding() {
    return finding;
  }
}
