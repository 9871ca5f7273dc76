package org.palmares.festival.judging;

import java.util.List;
import java.util.Optional;
import org.palmares.festival.films.Credit;
import org.palmares.festival.films.DataSheet;

/// What a juror may read about a film. Judged blind, there are neither people nor anything that
/// they wrote: only the share made with AI, languages, the names of tools in which no person's name
/// is hidden, and of a project its budget and its production plan with every name blotted out.
public record Dossier(
    String logline,
    String synopsis,
    String statement,
    String biography,
    List<Credit> credits,
    List<String> spokenLanguages,
    Optional<Integer> aiShare,
    List<String> tools,
    Optional<Long> budget,
    String productionPlan) {
  public Dossier {
    credits = List.copyOf(credits);
    spokenLanguages = List.copyOf(spokenLanguages);
    tools = List.copyOf(tools);
  }

  static Dossier open(DataSheet sheet) {
    return new Dossier(
        sheet.logline(),
        sheet.synopsis(),
        sheet.statement(),
        sheet.biography(),
        sheet.credits(),
        sheet.spokenLanguages(),
        sheet.aiShare(),
        sheet.tools(),
        sheet.budget(),
        sheet.productionPlan());
  }

  static Dossier blind(DataSheet sheet, String entrant) {
    var names = new Names(sheet.credits(), entrant);
    return new Dossier(
        "",
        "",
        "",
        "",
        List.of(),
        sheet.spokenLanguages(),
        sheet.aiShare(),
        sheet.tools().stream().filter(tool -> !names.occurIn(tool)).toList(),
        sheet.budget(),
        names.blotOut(sheet.productionPlan()));
  }
}
