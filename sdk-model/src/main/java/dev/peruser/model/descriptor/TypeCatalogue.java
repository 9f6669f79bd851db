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
}
