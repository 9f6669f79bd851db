package app;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Animal.Cat.class, name = "cat"),
  @JsonSubTypes.Type(value = Dog.class, name = "dog")
})
interface Animal {
  record Cat(int lives) implements Animal {}
}
