package dev.peruser.processor.read;

import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * A dependency: a {@code FunctionRef} or a {@code FunctionGroupRef} in a config record.
 *
 * @param setting the key of the setting that has it
 * @param toGroup whether it is a {@code FunctionGroupRef}
 * @param target what it refers to; empty if it is raw
 * @param optional whether the function can be built without it
 * @param place the component that has it
 */
public record Reference(
    String setting,
    boolean toGroup,
    Optional<TypeMirror> target,
    boolean optional,
    ElementPlace place) {}
