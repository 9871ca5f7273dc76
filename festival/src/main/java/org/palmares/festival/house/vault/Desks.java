package org.palmares.festival.house.vault;

import java.util.Collection;
import java.util.Optional;
import org.palmares.festival.house.vault.DepositDesk.Deposit;
import org.palmares.festival.house.vault.Upload.Label;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Told;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// All desks at which files can be deposited.
@Component
class Desks {
  private final ObjectProvider<DepositDesk> all;

  Desks(ObjectProvider<DepositDesk> all) {
    this.all = all;
  }

  /// The first of these names that a desk has.
  Optional<String> named(Collection<String> names) {
    return names.stream().filter(name -> find(name).isPresent()).findFirst();
  }

  Optional<Told> refuses(AccountId who, Label label, long bytes) {
    return label
        .desk()
        .flatMap(desk -> get(desk).refuses(who, label.about(), label.fileName(), bytes));
  }

  void take(Deposit deposit, Label label) {
    get(label.desk().orElseThrow()).take(deposit);
  }

  private DepositDesk get(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalStateException("There is no desk '" + name + "' any more"));
  }

  private Optional<DepositDesk> find(String name) {
    return all.stream().filter(desk -> desk.name().equals(name)).findFirst();
  }
}
