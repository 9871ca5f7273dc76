package org.palmares.festival.entries.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palmares.festival.entries.Entry;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.entries.Overruling;
import org.palmares.festival.entries.Receipt;
import org.palmares.festival.entries.Ruling;
import org.palmares.festival.entries.Stage;
import org.palmares.festival.house.site.Words;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Sha256;

/// What programs send and get about entries.
final class EntryBodies {
  private EntryBodies() {}

  /// Begins an entry; the same id begins it once.
  record Begin(@Nullable String id, @Nullable String section) {}

  /// A sheet, and the version from which it was made.
  record Sheet(int version, SheetBody sheet) {}

  /// A sheet to be saved over the version from which it was made.
  record SheetToSave(@Nullable Integer version, @Nullable SheetBody sheet) {}

  /// The sheet is saved, in this version.
  record Saved(int version) {}

  /// Where a draft is to be moved.
  record Move(@Nullable String section) {}

  /// Submits; the terms must be accepted.
  record Submit(@Nullable Boolean acceptTerms) {}

  /// An organiser's word over the regulations'.
  record Overrule(@Nullable Boolean eligible, @Nullable String reason) {}

  /// The organiser's word that stands over the regulations' for an entry.
  record Overruled(boolean eligible, String reason, Instant at) {
    static Overruled of(Overruling overruling) {
      return new Overruled(overruling.eligible(), overruling.reason(), overruling.at());
    }
  }

  /// A receipt; `rules` is the version of the regulations that holds.
  record ReceiptBody(
      String number,
      int issue,
      int rules,
      Optional<String> sha256,
      Instant termsAccepted,
      Instant at) {
    static ReceiptBody of(Receipt receipt) {
      return new ReceiptBody(
          receipt.number(),
          receipt.issue(),
          receipt.rules(),
          receipt.film().map(Sha256::hex),
          receipt.termsAccepted(),
          receipt.at());
    }
  }

  /// What a regulation says of an entry.
  record RulingBody(String rule, Ruling.Outcome outcome, String why, String key) {
    static RulingBody of(Ruling ruling, Words words, Language language) {
      return new RulingBody(
          words.say(language, ruling.rule()),
          ruling.outcome(),
          words.say(language, ruling.why()),
          ruling.why().key());
    }
  }

  /// Why an entry was not received, or not changed: a problem (RFC 9457) with all shortcomings.
  record Shortcomings(
      String title, int status, String detail, String key, List<RulingBody> shortcomings) {}

  /// An entry as its entrant sees it; `copy` is the film's file deposited last.
  record EntryBody(
      String id,
      String edition,
      String section,
      String film,
      Optional<String> copy,
      int rules,
      String stage,
      Optional<String> receipt,
      Optional<Instant> received,
      Optional<String> sha256,
      Optional<String> decision,
      List<RulingBody> rulings,
      Optional<Overruled> overruled) {
    static EntryBody of(
        Entry entry,
        Optional<CopyId> copy,
        List<RulingBody> rulings,
        Optional<Overruled> overruled) {
      Optional<Stage.Submitted> submitted = submitted(entry.stage());
      return new EntryBody(
          entry.id().toString(),
          entry.edition().value(),
          entry.section(),
          entry.film().toString(),
          copy.map(CopyId::toString),
          entry.rules(),
          name(entry.stage()),
          submitted.map(Stage.Submitted::receipt),
          submitted.map(Stage.Submitted::at),
          submitted.flatMap(Stage.Submitted::film).map(Sha256::hex),
          entry.stage() instanceof Stage.Answered(_, var decision, _)
              ? Optional.of(decision.name())
              : Optional.empty(),
          rulings,
          overruled);
    }
  }

  /// A received entry as organisers list it.
  record ReceivedBody(
      String id,
      String receipt,
      Instant received,
      String section,
      String stage,
      String eligibility,
      String title,
      String language,
      String englishTitle,
      List<String> countries,
      List<String> directors,
      Optional<Long> seconds,
      Optional<String> sha256) {
    static ReceivedBody of(EntryCard card) {
      Stage.Submitted submitted = EntryQuery.submitted(card);
      return new ReceivedBody(
          card.entry().id().toString(),
          submitted.receipt(),
          submitted.at(),
          card.entry().section(),
          name(card.entry().stage()),
          card.eligibility().name(),
          card.film().title(),
          card.film().language(),
          card.film().englishTitle(),
          card.film().countries(),
          card.film().directors(),
          card.runningTime().map(java.time.Duration::toSeconds),
          submitted.film().map(Sha256::hex));
    }
  }

  private static Optional<Stage.Submitted> submitted(Stage stage) {
    return switch (stage) {
      case Stage.Submitted submitted -> Optional.of(submitted);
      case Stage.Answered(var submitted, _, _) -> Optional.of(submitted);
      case Stage.Draft _, Stage.Withdrawn _ -> Optional.empty();
    };
  }

  private static String name(Stage stage) {
    return switch (stage) {
      case Stage.Draft _ -> "DRAFT";
      case Stage.Submitted _ -> "SUBMITTED";
      case Stage.Withdrawn _ -> "WITHDRAWN";
      case Stage.Answered _ -> "ANSWERED";
    };
  }
}
