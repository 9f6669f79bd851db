package dev.peruser.runtime.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.module.SimpleModule;

/**
 * Calls the constructors of records by handles that are prepared once. Jackson works out how to
 * pass the arguments at each call, which takes as long as reading three properties.
 */
final class PreparedConstructors extends ValueInstantiators.Base {
  private static final MethodType OF_AN_ARRAY = MethodType.methodType(Object.class, Object[].class);

  private PreparedConstructors() {}

  static JacksonModule module() {
    return new SimpleModule("dev.peruser.constructors") {
      @Override
      public void setupModule(SetupContext context) {
        context.addValueInstantiators(new PreparedConstructors());
      }
    };
  }

  @Override
  public ValueInstantiator modifyValueInstantiator(
      DeserializationConfig config, BeanDescription.Supplier type, ValueInstantiator found) {
    if (found.getClass() == StdValueInstantiator.class
        && found.getWithArgsCreator() instanceof AnnotatedConstructor creator) {
      try {
        MethodHandle constructor =
            MethodHandles.publicLookup()
                .unreflectConstructor(creator.getAnnotated()) // Jackson has made it accessible
                .asFixedArity()
                .asSpreader(Object[].class, creator.getParameterCount())
                .asType(OF_AN_ARRAY);
        return new Prepared((StdValueInstantiator) found, constructor);
      } catch (IllegalAccessException e) {
        return found;
      }
    }
    return found;
  }

  private static final class Prepared extends StdValueInstantiator {
    private final MethodHandle constructor;

    Prepared(StdValueInstantiator found, MethodHandle constructor) {
      super(found);
      this.constructor = constructor;
    }

    @Override
    public Object createFromObjectWith(DeserializationContext context, Object[] arguments)
        throws JacksonException {
      try {
        return constructor.invokeExact(arguments);
      } catch (Error e) {
        throw e;
      } catch (Throwable t) {
        return context.handleInstantiationProblem(
            getValueClass(), arguments, rewrapCtorProblem(context, t));
      }
    }
  }
}
