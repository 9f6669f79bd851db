package dev.peruser.processor.check;

import dev.peruser.model.problem.Problem;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.Language;
import java.util.List;

/** All rules for one declaration. */
public final class DeclarationRules {
  private final List<DeclarationRule> rules;

  /** The rules for one compilation. */
  public DeclarationRules(Language language) {
    this.rules = List.of(new AttributeTypes(language));
  }

  /** What is wrong, in the order of the rules. */
  public List<Problem> check(Declaration declaration) {
    return rules.stream().flatMap(rule -> rule.check(declaration).stream()).toList();
  }
}
