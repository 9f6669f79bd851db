package dev.peruser.servlet.openapi;

import dev.peruser.runtime.Workflow;
import dev.peruser.servlet.identity.Identity;
import java.util.Optional;

/**
 * The operations of the workflow at one of its paths.
 *
 * @param workflow the workflow
 * @param identity tells who the user is
 * @param legacy whether this is the legacy path
 */
public record WorkflowOperations(Workflow workflow, Identity identity, boolean legacy) {
  private static final String NAME = "Workflow";

  /** The turn with one output; empty if the workflow only streams. */
  public Optional<Operation> single() {
    return workflow
        .outputType()
        .map(
            output ->
                new TurnOperation(
                    id("invokeWorkflow"),
                    NAME,
                    workflow.description(),
                    workflow.inputType(),
                    output,
                    false,
                    identity));
  }

  /** The turn that streams. */
  public Operation stream() {
    return new TurnOperation(
        id("streamWorkflow"),
        NAME,
        workflow.description(),
        workflow.inputType(),
        workflow.chunkType(),
        true,
        identity);
  }

  private String id(String id) {
    return legacy ? id + "AtLegacyPath" : id;
  }
}
