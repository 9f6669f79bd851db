package dev.peruser.processor.link;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.CompiledHere;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.read.Missing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A class of another jar mentions one that is in no jar. No compiler tells it of a class that is
 * only data to us, and without it there is no schema, so no registration. What a source mentions is
 * the compiler's to report.
 */
public final class MissingClass {
  private MissingClass() {}

  /**
   * Looks at what was never found.
   *
   * @param type the registered class that waits for it
   * @param missing what was not found
   * @param here what is compiled
   */
  public static List<Problem> check(TypeElement type, List<Missing> missing, CompiledHere here) {
    var told = new HashSet<String>();
    var problems = new ArrayList<Problem>();
    for (Missing one : missing) {
      if (Language.outermost(one.place().element()) instanceof TypeElement mentions
          && !here.contains(mentions)
          && told.add(one.name())) {
        problems.add(
            ProblemId.MISSING_CLASS.at(
                one.place(), type.getQualifiedName(), mentions.getQualifiedName(), one.name()));
      }
    }
    return problems;
  }
}
