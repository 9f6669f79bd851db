package dev.peruser.processor.check;

import dev.peruser.model.problem.Problem;
import dev.peruser.processor.read.CompiledHere;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.Language;
import java.util.List;

/** All rules for one declaration. */
public final class DeclarationRules {
  private final List<DeclarationRule> rules;

  /**
   * The rules for one compilation.
   *
   * @param language the compiler
   * @param here what is compiled
   */
  public DeclarationRules(Language language, CompiledHere here) {
    this.rules =
        List.of(
            new InstantiableClass(),
            new ReachableClass(),
            new GenericClass(),
            new FunctionInterfaces(),
            new OneInput(language),
            new AttributeTypes(language),
            new OneTypeName(),
            new ConfigRecord(language),
            new ReservedKeys(),
            new OneConstructor(),
            new ConstructorParameters(language),
            new SameParameterTwice(language),
            new UnusedConfig(language),
            new CloseNeverCalled(language),
            new GroupMembers(language, here),
            new GroupFunctionNames(language),
            new GroupImplementsFunction(language),
            new InheritedGroupFunction(language),
            new VisibleTypes(language),
            new ReferenceTargets(language, here),
            new StaticState(language, here),
            new UnguardedField(language, here),
            new UnknownSuppression());
  }

  /** What is wrong, in the order of the rules. */
  public List<Problem> check(Declaration declaration) {
    return rules.stream().flatMap(rule -> rule.check(declaration).stream()).toList();
  }
}
