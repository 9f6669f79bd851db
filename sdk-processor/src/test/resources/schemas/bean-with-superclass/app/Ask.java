package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(Child child) {}

class Parent {
  private int age;

  public int getAge() { return age; }
  public void setAge(int age) { this.age = age; }
}

interface Named {
  default String getLabel() { return "label"; }
}

final class Child extends Parent implements Named {
  public String name;
}
