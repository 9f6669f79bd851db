package dev.peruser.processor.link;

import dev.peruser.model.problem.Place;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.workflow.WorkflowFiles;
import dev.peruser.processor.read.Language;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Checks the workflow files that the compiler's option names. Only here does the processor meet the
 * YAML parser: without the option, none of its classes is loaded.
 */
public final class WorkflowCheck {
  /** How far above the class output a build tool has a module's own folder; Gradle's is at four. */
  private static final int ANCESTORS = 5;

  private final Language language;
  private final List<String> files;
  private final Optional<String> types;

  /**
   * A check of some files.
   *
   * @param option the text of the option that names them
   * @param types the text of the option that says whether all types are known; empty if not given
   * @param language the compiler
   */
  public WorkflowCheck(String option, Optional<String> types, Language language) {
    this.language = language;
    this.types = types;
    this.files = List.of(option.split(",")).stream().map(String::strip).toList();
  }

  /**
   * What is wrong with the files, by the code and in the words of start-up.
   *
   * @param registrations the registrations that are compiled
   * @param classOutput where classes are written, if that is a folder
   */
  public List<Problem> check(Collection<String> registrations, Optional<Path> classOutput) {
    var problems = new ArrayList<Problem>();
    var catalogue = new CompiledTypes(registrations, known(problems), language);
    for (String file : files) {
      Collection<Path> candidates = candidates(file, classOutput);
      candidates.stream()
          .filter(Files::exists)
          .findFirst()
          .ifPresentOrElse(
              found ->
                  problems.addAll(WorkflowFiles.checkWithoutEnvironment(found, file, catalogue)),
              () -> problems.add(notFound(file, candidates)));
    }
    return problems;
  }

  private KnownTypes known(List<Problem> problems) {
    return switch (types.orElse("")) {
      case "" -> KnownTypes.LIKELY;
      case "complete" -> KnownTypes.COMPLETE;
      case "partial" -> KnownTypes.PARTIAL;
      default -> {
        problems.add(ProblemId.BAD_TYPES_OPTION.at(Place.NONE, types.orElseThrow()));
        yield KnownTypes.LIKELY;
      }
    };
  }

  private static Problem notFound(String file, Collection<Path> candidates) {
    String tried = candidates.stream().map(Path::toString).collect(Collectors.joining(", "));
    return ProblemId.WORKFLOW_FILE_NOT_FOUND.at(Place.NONE, file, tried);
  }

  /**
   * Where a file may be. No compiler knows the folder of the module that it compiles, and the
   * working directory is that of a whole build or of an IDE; so the folders around the class output
   * come first, the nearest before the others.
   */
  private static Collection<Path> candidates(String file, Optional<Path> classOutput) {
    var candidates = new LinkedHashSet<Path>();
    try {
      Path folder = classOutput.orElse(null);
      for (int i = 0; folder != null && i <= ANCESTORS; i++) {
        candidates.add(folder.resolve(file).normalize());
        folder = folder.getParent();
      }
      candidates.add(Path.of(file).toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      // No such file, then; the text is in the message.
      candidates.clear();
    }
    return candidates;
  }
}
