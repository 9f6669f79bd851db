package dev.peruser.model.descriptor;

import dev.peruser.api.spi.Scope;
import dev.peruser.model.schema.SchemaDocument;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A group type.
 *
 * @param typeName its type name
 * @param className the annotated class
 * @param scope whether there is one instance, or one for each user
 * @param config the schema of its settings
 * @param functions what each of its functions takes and gives, by name
 */
public record GroupDescriptor(
    String typeName,
    String className,
    Scope scope,
    SchemaDocument config,
    Map<String, Signature> functions)
    implements TypeDescriptor {

  /** What stands between a group's name and a function's name: {@code notes__add}. */
  public static final String SEPARATOR = "__";

  /** Copies the functions, sorted by name. */
  public GroupDescriptor {
    functions = Collections.unmodifiableMap(new TreeMap<>(functions));
  }
}
