package dev.peruser.model.check;

import dev.peruser.model.schema.Schema.Property;
import dev.peruser.model.schema.SchemaDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A schema, made ready to be held against any number of values. Safe for any number of threads. */
public final class CompiledSchema {
  private final Rule root;
  private final List<Default> defaults;

  private CompiledSchema(RuleCompiler compiler) {
    root = compiler.root();
    defaults = compiler.defaults();
  }

  /** A property that has a default, which is a value of its schema like any other. */
  public static final class Default {
    private final Property property;
    private final Rule rule;

    Default(Property property, Rule rule) {
      this.property = property;
      this.rule = rule;
    }

    /**
     * The property.
     *
     * @return the property
     */
    public Property property() {
      return property;
    }

    /**
     * Begins to check the default itself: it may lack properties that have defaults in turn.
     *
     * @return the check
     */
    public SchemaCheck check() {
      return new SchemaCheck(rule);
    }
  }

  /**
   * Makes a schema ready.
   *
   * @param document the schema
   * @return the schema, ready
   * @throws IllegalArgumentException if it refers to a definition that it does not have, or a
   *     pattern is none
   */
  public static CompiledSchema of(SchemaDocument document) {
    return new CompiledSchema(new RuleCompiler(document, false));
  }

  /**
   * Makes a schema ready whose objects are all closed: a property that the schema does not have is
   * a mistake.
   *
   * @param document the schema
   * @return the schema, ready
   * @throws IllegalArgumentException as {@link #of}
   */
  public static CompiledSchema closed(SchemaDocument document) {
    return new CompiledSchema(new RuleCompiler(document, true));
  }

  /**
   * The defaults of all properties, at any depth.
   *
   * @return the defaults, each once
   */
  public List<Default> defaults() {
    return defaults;
  }

  /**
   * Begins to check a value.
   *
   * @return the check, to be fed with the tokens of one value
   */
  public SchemaCheck check() {
    return new SchemaCheck(root);
  }

  /**
   * Checks a value that is there already.
   *
   * @param value the value: a {@code Map} with keys that are strings, a {@code List}, a {@code
   *     String}, a {@code BigInteger}, a {@code BigDecimal}, a {@code Boolean} or null
   * @return what is wrong
   */
  public List<Mistake> mistakes(@Nullable Object value) {
    SchemaCheck check = check();
    PlainValue.show(value, check);
    return check.mistakes();
  }
}
