package dev.peruser.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;
import dev.peruser.api.spi.FunctionGroupRegistration;
import dev.peruser.api.spi.GroupMember;
import dev.peruser.processor.read.GroupDeclaration;
import dev.peruser.processor.read.GroupDeclaration.Member;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.schema.DeclarationSchemas;
import dev.peruser.processor.schema.DeclarationSchemas.Signature;
import dev.peruser.processor.schema.TypedSchema;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.ElementFilter;

/** What is in the registration of a group and not of a function. */
final class GroupPart {
  private static final TypeName MEMBERS =
      ParameterizedTypeName.get(ClassName.get(List.class), ClassName.get(GroupMember.class));

  private final Language language;
  private final GroupDeclaration group;
  private final ClassName type;
  private final Map<String, Function> functions = new TreeMap<>();

  private record Function(Member member, Signature signature, String constant) {
    boolean streams() {
      return signature.streaming().isPresent();
    }

    TypedSchema output() {
      return signature.single().or(signature::streaming).orElseThrow();
    }
  }

  GroupPart(Language language, GroupDeclaration group, DeclarationSchemas schemas) {
    this.language = language;
    this.group = group;
    this.type = ClassName.get(group.type());
    var byName = new TreeMap<String, Integer>();
    for (int i = 0; i < group.members().size(); i++) {
      byName.put(group.members().get(i).name(), i);
    }
    Set<String> constants = new HashSet<>();
    byName.forEach(
        (name, i) ->
            functions.put(
                name,
                new Function(
                    group.members().get(i),
                    schemas.functions().get(i),
                    constant(name, constants))));
  }

  /** Names differ in characters that a constant can't have, so the second gets a number. */
  private static String constant(String name, Set<String> taken) {
    String base = name.replaceAll("([a-z])([A-Z])", "$1_$2").replaceAll("[^A-Za-z0-9]", "_");
    String stem = base.toUpperCase(Locale.ROOT);
    String constant = Character.isDigit(stem.charAt(0)) ? "F" + stem : stem;
    int number = 2;
    while (!taken.add(constant)) {
      constant = stem + "_" + number++;
    }
    return constant;
  }

  void constants(TypeSpec.Builder spec) {
    spec.superclass(FunctionGroupRegistration.class);
    CodeBlock.Builder list = CodeBlock.builder().add("\n$>$>$T.of(\n$>$>", List.class);
    String separator = "";
    for (Function function : functions.values()) {
      Signature signature = function.signature();
      String output = function.constant() + (function.streams() ? "_CHUNK" : "_OUTPUT");
      spec.addField(
          DataTypeConstant.of(function.constant() + "_INPUT", signature.input(), language));
      spec.addField(DataTypeConstant.of(output, function.output(), language));
      list.add(separator).add(member(function, output));
      separator = ",\n";
    }
    spec.addField(
        FieldSpec.builder(MEMBERS, "FUNCTIONS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer(list.add(")$<$<$<$<").build())
            .build());
  }

  private CodeBlock member(Function function, String output) {
    return CodeBlock.builder()
        .add("$T.$L(\n$>$>", GroupMember.class, function.streams() ? "streaming" : "single")
        .add("$S,\n$S,\n", function.member().name(), function.member().description())
        .add("$L_INPUT,\n$L,\n$T.class,\n", function.constant(), output, type)
        .add("group -> ($T) $L)$<$<", shape(function), binding(function.member().method()))
        .build();
  }

  private static TypeName shape(Function function) {
    return ParameterizedTypeName.get(
        ClassName.get(function.streams() ? StreamingFunction.class : SingleFunction.class),
        TypeName.get(function.signature().input().type()),
        TypeName.get(function.output().type()));
  }

  /** A method reference, or a call where overloads would make that ambiguous. */
  private CodeBlock binding(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    long namesakes =
        ElementFilter.methodsIn(language.elements().getAllMembers(group.type())).stream()
            .filter(other -> other.getSimpleName().contentEquals(name))
            .count();
    if (namesakes == 1) {
      return CodeBlock.of("group::$L", name);
    }
    return method.getParameters().size() == 1
        ? CodeBlock.of("input -> group.$L(input)", name)
        : CodeBlock.of("(input, emitter) -> group.$L(input, emitter)", name);
  }

  /** The last argument of the superclass's constructor. */
  CodeBlock arguments() {
    return CodeBlock.of("FUNCTIONS");
  }
}
