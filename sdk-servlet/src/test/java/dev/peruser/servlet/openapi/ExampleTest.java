package dev.peruser.servlet.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Examples fit their schemas; where there is none, none is shown. */
class ExampleTest {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'string'}",
        "{'type':'string','minLength':20,'maxLength':20}",
        "{'type':'string','maxLength':1}",
        "{'type':'string','maxLength':0,'pattern':'^$'}",
        "{'type':'string','pattern':'^[A-Z]{2,8}$'}",
        "{'type':'string','pattern':'\\\\S'}",
        "{'type':'string','format':'date-time'}",
        "{'type':'string','format':'uuid'}",
        "{'type':'string','format':'email','maxLength':20}",
        "{'type':'integer'}",
        "{'type':'integer','minimum':-5,'maximum':-3}",
        "{'type':'integer','minimum':1000000}",
        "{'type':'number'}",
        "{'type':'number','exclusiveMinimum':0,'exclusiveMaximum':1}",
        "{'type':'number','exclusiveMinimum':7}",
        "{'type':'number','exclusiveMaximum':-7}",
        "{'type':'number','minimum':3,'maximum':3}",
        "{'type':'boolean'}",
        "{'type':'boolean','const':false}",
        "{'enum':['a','b']}",
        "{'anyOf':[{'type':'integer'},{'type':'null'}]}",
        "{'type':'array','items':{'type':'integer'},'minItems':3}",
        "{'type':'array','items':{'type':'integer','maximum':1},'uniqueItems':true,'minItems':3}",
        "{'type':'array','items':{'type':'string'},'uniqueItems':true,'minItems':12}",
        "{'type':'array','items':{'enum':['a','b']},'maxItems':0}",
        "{'type':'object','additionalProperties':{'type':'integer'},'minProperties':2}",
        "{'type':'object','additionalProperties':{'type':'integer'},"
            + "'propertyNames':{'enum':['x','y']},'minProperties':2}",
        "{'type':'object','properties':{'a':{'type':'string','default':'x'},"
            + "'b':{'type':'integer'},'c':{'type':'array','items':{'type':'string'},"
            + "'default':[]}},'required':['b']}",
        "{'type':'object','properties':{'next':{'$ref':'#/$defs/Node'}},'required':['next'],"
            + "'$defs':{'Node':{'type':'object','properties':{'kids':{'type':'array',"
            + "'items':{'$ref':'#/$defs/Node'}},'other':{'anyOf':[{'$ref':'#/$defs/Node'},"
            + "{'type':'null'}]}},'required':['kids','other']}}}",
        "{'anyOf':[{'type':'object','properties':{'type':{'enum':['dog']}},'required':['type']}],"
            + "'discriminator':{'propertyName':'type'}}",
      })
  void anExampleFitsItsSchema(String text) {
    String schema = text.replace('\'', '"');
    Optional<JsonNode> example = Example.of(schema);

    assertThat(example).isPresent();
    assertThat(REGISTRY.getSchema(schema).validate(example.get())).as("%s", example).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'string','pattern':'^[a-z]{2}-\\\\d{3}$'}",
        "{'type':'string','pattern':'^the quick (brown|red) fox$'}",
        "{'type':'array','items':{'enum':['a','b']},'uniqueItems':true,'minItems':3}",
        "{'type':'string','minLength':1000000000}",
        "{'type':'array','items':{'type':'integer'},'minItems':1000000000}",
        "{'type':'object','additionalProperties':{'type':'integer'},'minProperties':1000000000}",
        "{'type':'object','properties':{'a':{'type':'string','pattern':'^only this$'}},"
            + "'required':['a']}",
      })
  void whatIsHardToMeetHasNoExample(String schema) {
    assertThat(Example.of(schema.replace('\'', '"'))).isEmpty();
  }

  @Test
  void whatMayBeAbsentIsAbsentAndDefaultsAreShown() {
    String schema =
        """
        {"type":"object","properties":{
          "name":{"type":"string"},
          "size":{"type":"integer","default":7},
          "note":{"type":"string"}},
         "required":["name"]}""";

    assertThat(Example.of(schema).orElseThrow().toString())
        .isEqualTo("{\"name\":\"text\",\"size\":7}");
  }
}
