package dev.peruser.api.spi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * Keeps a type with its type arguments at run time, as in {@code new TypeToken<List<String>>() {}}.
 *
 * @param <T> the type
 */
public abstract class TypeToken<T> {
  private final Type type;

  /** Reads the type argument of the direct subclass. */
  protected TypeToken() {
    type = ((ParameterizedType) getClass().getGenericSuperclass()).getActualTypeArguments()[0];
  }

  /**
   * The type.
   *
   * @return the type, with its type arguments
   */
  public final Type type() {
    return type;
  }
}
