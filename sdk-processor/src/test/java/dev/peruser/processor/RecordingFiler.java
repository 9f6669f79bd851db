package dev.peruser.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Notes the elements that a processor names as the origin of each source and class file. */
final class RecordingFiler {
  private final Map<String, List<String>> originating = new TreeMap<>();

  /** The origins, by the class that is written, or by the package and name of a resource. */
  Map<String, List<String>> originating() {
    return originating;
  }

  /** The same processor, watched. */
  Processor around(Processor processor) {
    return new AbstractProcessor() {
      @Override
      public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        Filer filer = watched(Filer.class, environment.getFiler());
        processor.init(
            (ProcessingEnvironment)
                Proxy.newProxyInstance(
                    RecordingFiler.class.getClassLoader(),
                    new Class<?>[] {ProcessingEnvironment.class},
                    (proxy, method, arguments) ->
                        method.getName().equals("getFiler")
                            ? filer
                            : method.invoke(environment, arguments)));
      }

      @Override
      public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
      }

      @Override
      public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
      }

      @Override
      public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        processor.process(annotations, round);
        return false;
      }
    };
  }

  private <T> T watched(Class<T> type, T target) {
    return type.cast(
        Proxy.newProxyInstance(
            RecordingFiler.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().startsWith("create")
                  && arguments[arguments.length - 1] instanceof Element[] elements) {
                String file =
                    method.getName().equals("createResource")
                        ? arguments[1] + "/" + arguments[2]
                        : arguments[0].toString();
                originating.put(file, Arrays.stream(elements).map(Object::toString).toList());
              }
              try {
                return method.invoke(target, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
