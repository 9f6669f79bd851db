package dev.peruser.servlet.openapi;

import dev.peruser.runtime.EntryPoint;
import dev.peruser.servlet.identity.Identity;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The operations of the workflow, or of an endpoint, at one of its paths.
 *
 * @param entry the function
 * @param name what stands after the verb in the operations' ids
 * @param typeName what types without a name of their own are named after
 * @param identity tells who the user is
 */
public record EntryOperations(EntryPoint entry, String name, String typeName, Identity identity) {
  private static final String WORKFLOW = "Workflow";
  private static final Pattern WORD = Pattern.compile("/([A-Za-z0-9])?");
  private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9]");

  /** Those of the workflow. */
  public static EntryOperations ofWorkflow(EntryPoint workflow, boolean legacy, Identity identity) {
    String name = legacy ? WORKFLOW + "AtLegacyPath" : WORKFLOW;
    return new EntryOperations(workflow, name, WORKFLOW, identity);
  }

  /**
   * Those of an endpoint, called after its path: {@code invokeAtV1Notes} at {@code /v1/notes}.
   *
   * @param number tells apart what is called alike, from 1
   */
  public static EntryOperations ofEndpoint(
      EntryPoint endpoint, String path, int number, Identity identity) {
    String words =
        WORD.matcher(path)
            .replaceAll(
                match -> match.group(1) == null ? "" : match.group(1).toUpperCase(Locale.ROOT));
    String name = OTHER.matcher(words).replaceAll("_") + (number == 1 ? "" : "_" + number);
    return new EntryOperations(endpoint, "At" + name, name, identity);
  }

  /** The turn with one output; empty if the function only streams. */
  public Optional<Operation> single() {
    return entry
        .outputType()
        .map(
            output ->
                new TurnOperation(
                    "invoke" + name,
                    typeName,
                    entry.description(),
                    entry.inputType(),
                    output,
                    false,
                    identity));
  }

  /** The turn that streams. */
  public Operation stream() {
    return new TurnOperation(
        "stream" + name,
        typeName,
        entry.description(),
        entry.inputType(),
        entry.chunkType(),
        true,
        identity);
  }
}
