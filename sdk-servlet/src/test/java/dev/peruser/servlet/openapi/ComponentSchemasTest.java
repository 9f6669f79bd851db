package dev.peruser.servlet.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Schemas become components with names of their own, each once. */
class ComponentSchemasTest {
  private final ComponentSchemas schemas = new ComponentSchemas();

  private String add(String schema, String name) {
    ObjectNode ref = schemas.add(schema.replace('\'', '"'), name);
    return ref.get("$ref").asString();
  }

  private String component(String name) {
    return schemas.components().path(name).toString().replace('"', '\'');
  }

  @Test
  void aTypeHasItsOwnNameAndOneWithoutHasTheGivenOne() {
    assertThat(add("{'type':'object','title':'Note','properties':{}}", "WorkflowInput"))
        .isEqualTo("#/components/schemas/Note");
    assertThat(add("{'type':'object','properties':{'value':{'type':'string'}}}", "WorkflowInput"))
        .isEqualTo("#/components/schemas/WorkflowInput");
  }

  @Test
  void definitionsAndNestedTypesBecomeComponents() {
    add(
        "{'type':'object','title':'Outer','properties':{"
            + "'one':{'$ref':'#/$defs/Leaf','description':'the one'},"
            + "'in':{'type':'object','title':'Inner','properties':{"
            + "'two':{'type':'array','items':{'$ref':'#/$defs/Leaf'}}}}},"
            + "'$defs':{'Leaf':{'type':'object','title':'Leaf','properties':{"
            + "'kids':{'type':'array','items':{'$ref':'#/$defs/Leaf'}}}}}}",
        "X");

    assertThat(schemas.components().propertyNames()).containsExactly("Outer", "Leaf", "Inner");
    assertThat(component("Outer"))
        .isEqualTo(
            "{'type':'object','title':'Outer','properties':{"
                + "'one':{'$ref':'#/components/schemas/Leaf','description':'the one'},"
                + "'in':{'$ref':'#/components/schemas/Inner'}}}");
    assertThat(component("Leaf"))
        .isEqualTo(
            "{'type':'object','title':'Leaf','properties':{'kids':{'type':'array',"
                + "'items':{'$ref':'#/components/schemas/Leaf'}}}}");
  }

  @Test
  void theSameTypeIsOneComponentAndAnotherOfItsNameGetsANumber() {
    String leaf = "'$defs':{'Leaf':{'type':'%s'}}";
    String type = "{'type':'object','title':'A','properties':{'x':{'$ref':'#/$defs/Leaf'}},%s}";

    assertThat(add(type.formatted(leaf.formatted("string")), "X")).endsWith("/A");
    assertThat(add(type.formatted(leaf.formatted("string")), "X")).endsWith("/A");
    assertThat(add(type.formatted(leaf.formatted("integer")), "X")).endsWith("/A2");
    assertThat(schemas.components().propertyNames()).containsExactly("A", "Leaf", "A2", "Leaf2");
    assertThat(component("A2")).contains("'$ref':'#/components/schemas/Leaf2'");
  }

  @Test
  void aNameThatIsNoneOfAComponentIsMadeOne() {
    assertThat(add("{'type':'object','title':'Größe$X','properties':{}}", "X"))
        .isEqualTo("#/components/schemas/Gr_e_X");
  }

  @Test
  void aDiscriminatorNamesTheComponentsOfItsValues() {
    add(
        "{'anyOf':[{'type':'object','title':'Dog','properties':{'type':{'enum':['dog','hound']}}},"
            + "{'$ref':'#/$defs/Cat'}],'discriminator':{'propertyName':'type'},"
            + "'$defs':{'Cat':{'type':'object','title':'Cat','properties':{"
            + "'type':{'enum':['cat']}}}}}",
        "Pet");

    assertThat(component("Pet"))
        .isEqualTo(
            "{'anyOf':[{'$ref':'#/components/schemas/Dog'},{'$ref':'#/components/schemas/Cat'}],"
                + "'discriminator':{'propertyName':'type','mapping':{"
                + "'dog':'#/components/schemas/Dog','hound':'#/components/schemas/Dog',"
                + "'cat':'#/components/schemas/Cat'}}}");
  }

  @Test
  void aPropertyOrADefaultThatLooksLikeAKeywordIsLeftAlone() {
    String schema =
        "{'type':'object','title':'T','properties':{'$ref':{'type':'string'},"
            + "'title':{'type':'string'},'properties':{'type':'object',"
            + "'additionalProperties':{'type':'string'},'default':{'title':'x','properties':'y'}}}}";
    add(schema, "X");

    assertThat(component("T")).isEqualTo(schema);
  }

  @Test
  void generatorsAreToldWhichTypesAreMeant() {
    add(
        "{'type':'object','title':'T','properties':{'a':{'enum':['x']},"
            + "'b':{'type':'integer','minimum':-2147483648,'maximum':2147483647},"
            + "'c':{'type':'integer','minimum':0,'maximum':2147483648},"
            + "'d':{'type':'integer','minimum':0},'e':{'type':'integer','maximum':1e30,"
            + "'minimum':0}}}",
        "X");

    assertThat(component("T"))
        .contains(
            "'a':{'enum':['x'],'type':'string'}",
            "'maximum':2147483647,'format':'int32'}",
            "'maximum':2147483648,'format':'int64'}",
            "'d':{'type':'integer','minimum':0},",
            "'minimum':0}}}");
  }

  @Test
  void ourOwnKeywordsStayOurOwn() {
    add(
        "{'type':'object','title':'T','properties':{'a':{'type':'string'},"
            + "'b':{'type':'string','peruser:aliasOf':'a'}}}",
        "X");

    assertThat(component("T")).doesNotContain("peruser:");
  }
}
