package org.palmares.film;

/// A readable film could not be copied for viewing; the finding says why.
public final class CopyFailed extends RuntimeException {
  private final transient Finding finding;

  CopyFailed(Finding finding, String detail) {
    super(finding.sentence() + " " + detail);
    this.finding = finding;
  }

  public Finding finding() {
    return finding;
  }
}
