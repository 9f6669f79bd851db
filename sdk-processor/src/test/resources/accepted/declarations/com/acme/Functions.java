package com.acme;

import com.acme.lib.Shape;
import dev.peruser.api.Builder;
import dev.peruser.api.Emitter;
import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionRef;
import dev.peruser.api.GroupFunction;
import dev.peruser.api.PerUserBuilder;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.RegisterFunctionGroup;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Unusual, and right: classes within an interface are public and static by themselves. */
interface Functions {

  /** Names as long, and with such characters, as they may be. */
  @RegisterFunction(name = "A-z_0.9")
  record OfRecord(Builder builder) implements SingleFunction<String, Integer> {
    @Override
    public Integer invoke(String input) {
      return input.length();
    }
  }

  @FunctionConfig(name = "only_a_name")
  record OnlyAName() {}

  /** A config without settings need not be taken. */
  @RegisterFunction(configType = OnlyAName.class, inputType = int.class, singleOutputType = List.class)
  final class Named extends Shape<Integer, List<String>> {
    @Override
    public List<String> invoke(Integer input) {
      return List.of();
    }
  }

  @FunctionConfig(name = "circle")
  record Circle(
      Optional<FunctionRef<Open>> open,
      List<FunctionRef<Open>> more,
      FunctionRef<SingleFunction<String, Integer>> any,
      FunctionRef<StreamingFunction<String, Integer>> streaming,
      int include,
      int exclude) {}

  /** A circle of references that may be left out; both builders; a constructor that throws. */
  @RegisterPerUserFunction(configType = Circle.class)
  final class Open implements SingleFunction<String, Integer>, StreamingFunction<String, Long> {
    protected Open(PerUserBuilder perUser, Circle config, Builder builder) throws IOException {
      if (config.include() > config.exclude()) {
        throw new IOException(perUser.user().id());
      }
    }

    private Open(String other) {
      this(other.length());
    }

    private Open(int number) {}

    @Override
    public Integer invoke(String input) {
      return input.length();
    }

    @Override
    public void stream(String input, Emitter<? super Long> emitter) {
      emitter.emit((long) input.length());
    }
  }

  /** Overloaded methods under names of their own; a method that is no function. */
  @RegisterPerUserFunctionGroup(name = "overloaded")
  class Overloaded {
    @GroupFunction
    protected int add(int number) {
      return number;
    }

    @GroupFunction(name = "add_text")
    public int add(String text) {
      return text.length();
    }

    static int add(int one, int other) {
      return one + other;
    }
  }

  /** What it overrides is its own when it says so. */
  @RegisterFunctionGroup(name = "overriding")
  final class Overriding extends Overloaded {
    @Override
    @GroupFunction
    protected int add(int number) {
      return -number;
    }

    @Override
    @GroupFunction(name = "text")
    public int add(String text) {
      return -text.length();
    }
  }
}
