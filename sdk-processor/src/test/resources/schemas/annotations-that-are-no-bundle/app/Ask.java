package app;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(@Unbundled String code, @Named String name) {}

@JsonProperty("the_code")
@JsonAlias("old_code")
@Retention(RetentionPolicy.RUNTIME)
@interface Unbundled {}

@JacksonAnnotationsInside
@Named
@JsonProperty("the_name")
@Retention(RetentionPolicy.RUNTIME)
@interface Named {}
