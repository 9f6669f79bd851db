package dev.peruser.processor.check;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.FunctionDeclaration;
import dev.peruser.processor.read.FunctionDeclaration.Implemented;
import dev.peruser.processor.read.Language;
import java.util.List;
import java.util.Optional;

/** A function takes one input for a single turn and another for a stream. */
final class OneInput implements DeclarationRule {

  private final Language language;

  OneInput(Language language) {
    this.language = language;
  }

  @Override
  public List<Problem> check(Declaration declaration) {
    if (!(declaration instanceof FunctionDeclaration function)) {
      return List.of();
    }
    Optional<String> single = input(function.single());
    Optional<String> streaming = input(function.streaming());
    return single.isEmpty() || streaming.isEmpty() || single.equals(streaming)
        ? List.of()
        : List.of(
            ProblemId.INPUTS_DIFFER.at(
                function.header().place(),
                function.type().getQualifiedName(),
                single.get(),
                streaming.get()));
  }

  private Optional<String> input(Optional<Implemented> implemented) {
    return implemented.filter(it -> !it.isRaw()).map(it -> language.shown(it.input()));
  }
}
