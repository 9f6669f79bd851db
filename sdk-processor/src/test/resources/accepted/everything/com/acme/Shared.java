package com.acme;

import com.acme.model.Person;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.List;

/** Deprecated, generic, and within another class. */
@Deprecated
@RegisterFunction(name = "shared", inputType = List.class)
public final class Shared extends Shared.Base<Person> {
  abstract static class Base<T> implements SingleFunction<List<T>, Integer> {
    @Override
    public Integer invoke(List<T> input) {
      return input.size();
    }
  }

  @RegisterFunction(name = "nested")
  static final class Nested implements SingleFunction<Integer, String[]> {
    @Override
    public String[] invoke(Integer input) {
      return new String[input];
    }
  }
}
