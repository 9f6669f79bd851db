package dev.peruser.processor.schema;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.schema.SchemaDocument;
import dev.peruser.processor.read.Missing;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * The schema of a type, and what was met on the way.
 *
 * @param document the schema; of no use if there are problems
 * @param wrapped whether the value travels as {@code {"value": ...}}
 * @param classes the records, classes, interfaces and enums that are part of it
 * @param problems what can't be described
 * @param missing what was not found; another processor may be about to make it
 */
public record Described(
    SchemaDocument document,
    boolean wrapped,
    Set<TypeElement> classes,
    List<Problem> problems,
    List<Missing> missing) {}
