package dev.peruser.model.descriptor;

import dev.peruser.api.spi.Scope;
import dev.peruser.model.schema.SchemaDocument;

/** A function type or a group type. */
public sealed interface TypeDescriptor permits FunctionDescriptor, GroupDescriptor {

  /**
   * The type name, {@code _type} in a workflow file.
   *
   * @return the type name
   */
  String typeName();

  /**
   * The annotated class, in source form ({@code com.acme.Outer.Inner}).
   *
   * @return the class's name
   */
  String className();

  /**
   * Whether there is one instance, or one for each user.
   *
   * @return the scope
   */
  Scope scope();

  /**
   * The schema of the settings. Its root is an object with the keys of the workflow file;
   * references to other functions are in it.
   *
   * @return the schema
   */
  SchemaDocument config();
}
