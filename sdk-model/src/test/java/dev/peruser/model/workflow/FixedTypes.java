package dev.peruser.model.workflow;

import dev.peruser.api.spi.Scope;
import dev.peruser.model.descriptor.FunctionDescriptor;
import dev.peruser.model.descriptor.GroupDescriptor;
import dev.peruser.model.descriptor.Signature;
import dev.peruser.model.descriptor.TypeCatalogue;
import dev.peruser.model.descriptor.TypeDescriptor;
import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.Schema.AnyOfSchema;
import dev.peruser.model.schema.Schema.ArraySchema;
import dev.peruser.model.schema.Schema.BooleanSchema;
import dev.peruser.model.schema.Schema.EnumSchema;
import dev.peruser.model.schema.Schema.FunctionGroupRefSchema;
import dev.peruser.model.schema.Schema.FunctionRefSchema;
import dev.peruser.model.schema.Schema.IntegerSchema;
import dev.peruser.model.schema.Schema.MapSchema;
import dev.peruser.model.schema.Schema.NullableSchema;
import dev.peruser.model.schema.Schema.NumberSchema;
import dev.peruser.model.schema.Schema.ObjectSchema;
import dev.peruser.model.schema.Schema.Property;
import dev.peruser.model.schema.Schema.RefSchema;
import dev.peruser.model.schema.Schema.StringSchema;
import dev.peruser.model.schema.SchemaDocument;
import dev.peruser.model.schema.TextFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/** The function and group types that the cases are written for. */
final class FixedTypes implements TypeCatalogue {
  private static final String TEXT = "java.lang.String";
  private static final String COUNTS = "java.util.Map<" + TEXT + ",java.lang.Integer>";
  private static final Schema ANY_TEXT_FUNCTION =
      new FunctionRefSchema("dev.peruser.api.SingleFunction<" + TEXT + "," + TEXT + ">");

  private final TreeMap<String, TypeDescriptor> types = new TreeMap<>();

  FixedTypes() {
    function(
        "per_user_notepad",
        "com.acme.Notepad",
        Scope.PER_USER,
        single("com.acme.NoteInput"),
        optional("max_notes", IntegerSchema.between(1, 1000), "50"));
    function(
        "per_user_preferences",
        "com.acme.Preferences",
        Scope.PER_USER,
        single(TEXT),
        optional("default_preferences", new MapSchema(StringSchema.ANY), "{}"));
    function(
        "per_user_assistant",
        "com.acme.Assistant",
        Scope.PER_USER,
        single(TEXT),
        optional("notepad_name", new FunctionRefSchema("com.acme.Notepad"), "\"notepad\""),
        absent("preferences_name", new FunctionRefSchema("com.acme.Preferences")),
        optional("tools", new ArraySchema(ANY_TEXT_FUNCTION, false), "[]"),
        absent(
            "feed",
            new FunctionRefSchema(
                "dev.peruser.api.StreamingFunction<" + TEXT + ",java.lang.Integer>")),
        absent("notes", new FunctionGroupRefSchema("com.acme.Notes")));
    function("per_user_counter", "com.acme.Counter", Scope.PER_USER, single(TEXT));
    function("echo", "com.acme.Echo", Scope.SHARED, single(TEXT));
    function(
        "ticker",
        "com.acme.Ticker",
        Scope.SHARED,
        new Signature(TEXT, Optional.empty(), Optional.of("java.lang.Integer")));
    function(
        "shout",
        "com.acme.Shout",
        Scope.SHARED,
        single(TEXT),
        required("inner", ANY_TEXT_FUNCTION),
        optional("others", new MapSchema(ANY_TEXT_FUNCTION), "{}"));
    function("search", "com.acme.Search", Scope.SHARED, single(TEXT), searchSettings());
    function("form", "com.acme.Form", Scope.SHARED, single(TEXT), formSettings());
    function("tabulate", "com.acme.Tabulate", Scope.SHARED, single(COUNTS));
    function("planner", "com.acme.Planner", Scope.SHARED, single(TEXT), plannerSettings());
    group("notes", "com.acme.Notes", Scope.PER_USER);
    group("calculator", "com.acme.Calculator", Scope.SHARED);
  }

  private static Property[] searchSettings() {
    return new Property[] {
      required("limit", IntegerSchema.between(1, 10)),
      absent("ratio", NumberSchema.ANY),
      absent("exact", BooleanSchema.ANY),
      absent("mode", new EnumSchema(List.of("fast", "deep"))),
      absent("query", new StringSchema("", 1, Optional.of(5), "")),
      absent("since", StringSchema.ofFormat("date")),
      absent("pause", TextFormat.DURATION.schema()),
      absent("tags", new ArraySchema(StringSchema.ANY, true)),
      absent("label", new NullableSchema(StringSchema.ANY)),
      absent("from", new RefSchema("Point")),
      absent("area", new AnyOfSchema(List.of(new RefSchema("Point"), NumberSchema.ANY)))
    };
  }

  /** One of each sort, all required. */
  private static Property[] formSettings() {
    return new Property[] {
      required("label", new NullableSchema(StringSchema.ANY)),
      required("from", new RefSchema("Point")),
      required("names", new MapSchema(StringSchema.ANY)),
      required("few_names", new MapSchema(StringSchema.ANY, BooleanSchema.ANY, 1, Optional.of(2))),
      required("tags", new ArraySchema(StringSchema.ANY, false)),
      required("few_tags", new ArraySchema(StringSchema.ANY, true, 1, Optional.of(2))),
      required("exact", BooleanSchema.ANY),
      required("always", new BooleanSchema(Optional.of(true))),
      required("ratio", NumberSchema.ANY),
      required("mode", new EnumSchema(List.of("fast", "deep"))),
      required("area", new AnyOfSchema(List.of(new RefSchema("Point"), NumberSchema.ANY))),
      required("notes", new FunctionGroupRefSchema("com.acme.Notes"))
    };
  }

  /** References in objects, choices and defaults. */
  private static Property[] plannerSettings() {
    var step =
        new ObjectSchema(
            "Step",
            "",
            List.of(
                required("run", ANY_TEXT_FUNCTION),
                absent("otherwise", new NullableSchema(ANY_TEXT_FUNCTION))),
            false);
    return new Property[] {
      absent("steps", new ArraySchema(step, false)),
      absent("last", new AnyOfSchema(List.of(new RefSchema("Point"), step))),
      absent(
          "table",
          new FunctionRefSchema("dev.peruser.api.SingleFunction<" + COUNTS + ',' + TEXT + ">")),
      optional("first", step, "{\"run\":\"starter\",\"otherwise\":null}"),
      optional("more", new ArraySchema(ANY_TEXT_FUNCTION, false), "[\"helper\"]")
    };
  }

  private static Property required(String name, Schema schema) {
    return new Property(name, schema, true, Optional.empty(), "");
  }

  private static Property absent(String name, Schema schema) {
    return new Property(name, schema, false, Optional.empty(), "");
  }

  private static Property optional(String name, Schema schema, String defaultValue) {
    return new Property(name, schema, false, Optional.of(defaultValue), "");
  }

  private static Signature single(String input) {
    return new Signature(input, Optional.of(TEXT), Optional.empty());
  }

  private static SchemaDocument config(Property... properties) {
    var point =
        new ObjectSchema(
            "Point",
            "",
            List.of(required("x", NumberSchema.ANY), required("y", NumberSchema.ANY)),
            false);
    return new SchemaDocument(
        new ObjectSchema("Config", "", List.of(properties), true), Map.of("Point", point));
  }

  private void function(
      String name, String className, Scope scope, Signature signature, Property... settings) {
    types.put(name, new FunctionDescriptor(name, className, scope, config(settings), signature));
  }

  private void group(String name, String className, Scope scope) {
    var functions =
        Map.of(
            "add", single(TEXT),
            "list", single(TEXT),
            "watch", new Signature(TEXT, Optional.empty(), Optional.of("java.lang.Integer")));
    types.put(name, new GroupDescriptor(name, className, scope, config(), functions));
  }

  @Override
  public Optional<TypeDescriptor> find(String typeName) {
    return Optional.ofNullable(types.get(typeName));
  }

  @Override
  public SortedSet<String> typeNames() {
    return types.navigableKeySet();
  }
}
