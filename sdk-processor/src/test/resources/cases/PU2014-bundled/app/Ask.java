package app;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonView;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, String> {
  @Override
  public String invoke(Question input) {
    throw new IllegalStateException("never called");
  }
}

record Question(@Hidden String text) {}

@JacksonAnnotationsInside
@JsonView(Object.class)
@Retention(RetentionPolicy.RUNTIME)
@interface Hidden {}
