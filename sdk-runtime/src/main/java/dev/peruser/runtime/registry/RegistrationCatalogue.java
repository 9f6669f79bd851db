package dev.peruser.runtime.registry;

import dev.peruser.api.spi.DataType;
import dev.peruser.api.spi.FunctionGroupRegistration;
import dev.peruser.api.spi.FunctionRegistration;
import dev.peruser.api.spi.GroupMember;
import dev.peruser.api.spi.Registration;
import dev.peruser.model.descriptor.FunctionDescriptor;
import dev.peruser.model.descriptor.GroupDescriptor;
import dev.peruser.model.descriptor.Signature;
import dev.peruser.model.descriptor.TypeCatalogue;
import dev.peruser.model.descriptor.TypeDescriptor;
import dev.peruser.model.problem.Place;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.schema.SchemaDocument;
import dev.peruser.model.schema.SchemaJson;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The registrations of all plugins that a class loader sees. What is wrong with one of them is a
 * problem of its own and never hides the others.
 */
public final class RegistrationCatalogue implements TypeCatalogue {
  private final Map<String, Registration> byTypeName = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private final ServicesFiles services;

  private RegistrationCatalogue(ServicesFiles services) {
    this.services = services;
  }

  /**
   * Loads the registrations.
   *
   * @param loader sees the plugins
   * @return the catalogue; look at its {@link #problems()}
   */
  public static RegistrationCatalogue load(ClassLoader loader) {
    var catalogue = new RegistrationCatalogue(new ServicesFiles(loader));
    catalogue.addAll(ServiceLoader.load(Registration.class, loader).stream().iterator());
    if (catalogue.byTypeName.isEmpty() && catalogue.problems.isEmpty()) {
      catalogue.problems.add(ProblemId.NO_REGISTRATIONS.at(Place.NONE));
    }
    return catalogue;
  }

  private void addAll(Iterator<ServiceLoader.Provider<Registration>> providers) {
    Set<Class<?>> seen = new HashSet<>();
    while (hasNext(providers)) {
      try {
        ServiceLoader.Provider<Registration> provider = providers.next();
        if (seen.add(provider.type())) {
          add(provider.get());
        }
      } catch (ServiceConfigurationError | LinkageError stale) {
        addStale(stale);
      }
    }
  }

  /**
   * A service line that cannot be loaded is reported by whichever of the two methods meets it. A
   * class of another version of the SDK is no more than that: it must not stop the others.
   */
  private boolean hasNext(Iterator<?> providers) {
    while (true) {
      try {
        return providers.hasNext();
      } catch (ServiceConfigurationError | LinkageError stale) {
        addStale(stale);
      }
    }
  }

  private void addStale(Throwable stale) {
    String message = String.valueOf(stale.getMessage());
    problems.add(
        ProblemId.STALE_REGISTRATION.at(
            Place.NONE, message, services.naming(message).map(jar -> " (" + jar + ")").orElse("")));
  }

  private void add(Registration registration) {
    if (registration.format() != Registration.FORMAT) {
      problems.add(
          ProblemId.REGISTRATION_FORMAT.at(
              Place.NONE, where(registration), registration.format(), Registration.FORMAT));
      return;
    }
    Registration other = byTypeName.putIfAbsent(registration.typeName(), registration);
    if (other != null) {
      problems.add(
          ProblemId.DUPLICATE_TYPE_NAME.at(
              Place.NONE, registration.typeName(), where(other), where(registration)));
    }
  }

  private static String where(Registration registration) {
    CodeSource source = registration.getClass().getProtectionDomain().getCodeSource();
    return registration.type().getName()
        + (source == null || source.getLocation() == null ? "" : " (" + source.getLocation() + ")");
  }

  /**
   * What is wrong with the registrations.
   *
   * @return the problems
   */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /**
   * The registration of a type.
   *
   * @param typeName the type name
   * @return its registration
   * @throws IllegalArgumentException if there is none
   */
  public Registration registration(String typeName) {
    Registration registration = byTypeName.get(typeName);
    if (registration == null) {
      throw new IllegalArgumentException("There is no type '" + typeName + "'");
    }
    return registration;
  }

  @Override
  public Optional<TypeDescriptor> find(String typeName) {
    return Optional.ofNullable(byTypeName.get(typeName)).map(RegistrationCatalogue::describe);
  }

  @Override
  public SortedSet<String> typeNames() {
    return new TreeSet<>(byTypeName.keySet());
  }

  private static TypeDescriptor describe(Registration registration) {
    SchemaDocument config = SchemaJson.read(registration.configSchema());
    String className = String.valueOf(registration.type().getCanonicalName());
    if (registration instanceof FunctionRegistration function) {
      return new FunctionDescriptor(
          function.typeName(),
          className,
          function.scope(),
          config,
          signature(function.input(), function.singleOutput(), function.streamingOutput()));
    }
    var group = (FunctionGroupRegistration) registration;
    var functions = new TreeMap<String, Signature>();
    for (GroupMember member : group.functions()) {
      functions.put(
          member.name(),
          signature(member.input(), member.singleOutput(), member.streamingOutput()));
    }
    return new GroupDescriptor(group.typeName(), className, group.scope(), config, functions);
  }

  private static Signature signature(
      DataType input, Optional<DataType> single, Optional<DataType> streaming) {
    return new Signature(input.name(), single.map(DataType::name), streaming.map(DataType::name));
  }
}
