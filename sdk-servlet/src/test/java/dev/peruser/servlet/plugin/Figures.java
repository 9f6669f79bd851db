package dev.peruser.servlet.plugin;

import dev.peruser.api.Builder;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.spi.DataType;
import dev.peruser.api.spi.FunctionRegistration;
import dev.peruser.api.spi.NoConfig;
import dev.peruser.api.spi.Scope;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Takes numbers of all kinds, and any keys; says how many keys there were. */
public final class Figures implements SingleFunction<Figures.Input, Figures.Output> {
  record Input(
      Optional<Integer> whole,
      Optional<BigDecimal> exact,
      Optional<Double> rounded,
      Optional<Map<String, Integer>> counts,
      Optional<Tree> tree) {}

  /** As deep as a sender likes, under names of the sender's choice. */
  record Tree(Map<String, Tree> in) {}

  record Output(int keys) {}

  @Override
  public Output invoke(Input input) {
    return new Output(input.counts().map(Map::size).orElse(0));
  }

  /** As the processor writes it. */
  public static final class Registered extends FunctionRegistration {
    /** For the service loader. */
    public Registered() {
      super(
          FORMAT,
          "figures",
          Scope.PER_USER,
          "",
          Figures.class,
          NoConfig.class,
          NoConfig.SCHEMA,
          new DataType(
              Input.class,
              "dev.peruser.servlet.plugin.Figures.Input",
              false,
              """
              {"type":"object",
               "properties":{
                "whole":{"type":"integer","minimum":-2147483648,"maximum":2147483647},
                "exact":{"type":"number"},
                "rounded":{"type":"number"},
                "counts":{"type":"object","additionalProperties":{"type":"integer"}},
                "tree":{"$ref":"#/$defs/Tree"}},
               "$defs":{
                "Tree":{"type":"object",
                 "properties":{
                  "in":{"type":"object","additionalProperties":{"$ref":"#/$defs/Tree"}}},
                 "required":["in"]}}}"""),
          Optional.of(
              new DataType(
                  Output.class,
                  "dev.peruser.servlet.plugin.Figures.Output",
                  false,
                  """
                  {"type":"object","properties":{"keys":{"type":"integer"}},"required":["keys"]}\
                  """)),
          Optional.empty());
    }

    @Override
    public Object create(Object config, Builder builder) {
      return new Figures();
    }
  }
}
