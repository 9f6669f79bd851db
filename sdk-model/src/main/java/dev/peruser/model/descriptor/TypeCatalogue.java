package dev.peruser.model.descriptor;

import java.util.Optional;
import java.util.SortedSet;

/**
 * The function and group types that a workflow file may name. A descriptor is made when it is asked
 * for, so that a thousand registered types cost nothing until a file names them.
 */
public interface TypeCatalogue {

  /**
   * Finds a type.
   *
   * @param typeName the type name
   * @return its descriptor, if there is such a type
   */
  Optional<TypeDescriptor> find(String typeName);

  /**
   * All type names, for suggestions.
   *
   * @return the names, sorted
   */
  SortedSet<String> typeNames();

  /**
   * Whether a type that {@link #find} does not find may exist all the same. At run time all types
   * are known; a compiler does not see what is added afterwards.
   *
   * @param typeName a type name that was not found
   * @return where it was looked for, to follow "it was looked for in"; empty if there is no such
   *     type
   */
  default Optional<String> mayBeElsewhere(String typeName) {
    return Optional.empty();
  }
}
