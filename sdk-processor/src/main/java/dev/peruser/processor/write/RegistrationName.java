package dev.peruser.processor.write;

import com.palantir.javapoet.ClassName;
import javax.lang.model.element.TypeElement;

/** The name of the class that registers another. */
public final class RegistrationName {
  private static final String SUFFIX = "_Registration";

  private RegistrationName() {}

  /** {@code Outer_Inner_Registration} for {@code Outer.Inner}, in the same package. */
  public static ClassName of(TypeElement type) {
    ClassName name = ClassName.get(type);
    return ClassName.get(name.packageName(), String.join("_", name.simpleNames()) + SUFFIX);
  }
}
