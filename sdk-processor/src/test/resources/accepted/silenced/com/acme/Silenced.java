package com.acme;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;
import dev.peruser.api.SingleFunction;
import java.util.ArrayList;

/** Every warning, silenced on the element itself, on its class, or on a class around that. */
final class Silenced {
  private Silenced() {}

  @FunctionConfig(name = "unused")
  record Config(int most) {}

  @RegisterPerUserFunction(configType = Config.class)
  @SuppressWarnings("peruser:unused-config")
  static final class UnusedConfig implements SingleFunction<String, Integer> {
    @Override
    public Integer invoke(String input) {
      return input.length();
    }
  }

  @RegisterPerUserFunctionGroup(name = "group")
  @SuppressWarnings({"peruser:group-implements-function", "peruser:static-state"})
  static final class Group implements SingleFunction<String, Integer> {
    private static int calls;

    static final class Inner {
      static int calls;
    }

    @Override
    @GroupFunction
    public Integer invoke(String input) {
      calls++;
      return input.length();
    }

    @SuppressWarnings("peruser:close-never-called")
    public void close() {
      Inner.calls = calls;
    }
  }

  @SuppressWarnings({"peruser:unguarded-field", "peruser:mutable-constant"})
  static final class Around {
    private Around() {}

    @RegisterFunction(name = "shared")
    static final class Shared implements SingleFunction<String, Integer> {
      private int count;

      @Override
      public Integer invoke(String input) {
        return ++count;
      }
    }

    @RegisterPerUserFunction(name = "per_user")
    static final class PerUser implements SingleFunction<String, Integer> {
      private static final ArrayList<String> LIST = new ArrayList<>();

      @Override
      public Integer invoke(String input) {
        return LIST.size();
      }
    }
  }

  @RegisterFunction(name = "words")
  @SuppressWarnings("peruser:unknown-suppression")
  static final class Words implements SingleFunction<String, Integer> {
    @SuppressWarnings("peruser:of-a-later-version")
    @Override
    public Integer invoke(String input) {
      return input.length();
    }
  }
}
