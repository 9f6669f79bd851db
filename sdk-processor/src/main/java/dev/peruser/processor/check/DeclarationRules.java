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
    this.rules =
        List.of(
            new InstantiableClass(),
            new ReachableClass(),
            new GenericClass(),
            new RegisteredTwice(),
            new FunctionInterfaces(),
            new OneInput(language),
            new AttributeTypes(language),
            new OneTypeName(),
            new ConfigRecord(language),
            new OneConstructor(),
            new ConstructorParameters(language),
            new GroupMembers(),
            new GroupFunctionNames(),
            new VisibleTypes(language),
            new ReferenceTargets(language));
  }

  /** What is wrong, in the order of the rules. */
  public List<Problem> check(Declaration declaration) {
    return rules.stream().flatMap(rule -> rule.check(declaration).stream()).toList();
  }
}
