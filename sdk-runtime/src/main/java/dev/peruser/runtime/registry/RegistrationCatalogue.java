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
import dev.peruser.runtime.registry.ServicesFiles.Entry;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The registrations of all plugins that a class loader sees. What is wrong with one of them is a
 * problem of its own and never hides the others.
 *
 * <p>Where a services file says which type a registration has, its classes are loaded when somebody
 * asks for the type: who registers a thousand functions and uses ten does not wait for the others.
 * For one thread, while a runtime starts.
 */
public final class RegistrationCatalogue implements TypeCatalogue {
  private final Map<String, Registration> loaded = new TreeMap<>();

  /** Those that are not loaded yet, by type name. */
  private final Map<String, Entry> listed = new TreeMap<>();

  private final List<Problem> problems = new ArrayList<>();
  private final ClassLoader loader;

  private RegistrationCatalogue(ClassLoader loader) {
    this.loader = loader;
  }

  /**
   * Finds the registrations.
   *
   * @param loader sees the plugins
   * @return the catalogue; look at its {@link #problems()}
   */
  public static RegistrationCatalogue load(ClassLoader loader) {
    var catalogue = new RegistrationCatalogue(loader);
    Collection<Entry> entries = catalogue.entries();
    catalogue.addProvided(entries);
    entries.forEach(catalogue::add);
    if (catalogue.loaded.isEmpty() && catalogue.listed.isEmpty() && catalogue.problems.isEmpty()) {
      catalogue.problems.add(ProblemId.NO_REGISTRATIONS.at(Place.NONE));
    }
    return catalogue;
  }

  /** What the services files list: a class that two of them name is one. */
  private Collection<Entry> entries() {
    var entries = new LinkedHashMap<String, Entry>();
    try {
      for (URL file : ServicesFiles.find(loader)) {
        try {
          ServicesFiles.read(file).forEach(entry -> entries.putIfAbsent(entry.className(), entry));
        } catch (IOException e) {
          addStale(e.toString(), Optional.of(ServicesFiles.home(file)));
        }
      }
    } catch (IOException e) {
      addStale(e.toString(), Optional.empty());
    }
    return entries.values();
  }

  /** Adds what named modules provide. They come first, then {@code ServiceLoader} has the rest. */
  private void addProvided(Collection<Entry> others) {
    Iterator<ServiceLoader.Provider<Registration>> providers =
        ServiceLoader.load(Registration.class, loader).stream().iterator();
    while (true) {
      try {
        if (!providers.hasNext()) {
          return;
        }
        ServiceLoader.Provider<Registration> provider = providers.next();
        if (!provider.type().getModule().isNamed()) {
          return;
        }
        add(provider.get());
      } catch (ServiceConfigurationError | LinkageError stale) {
        String message = String.valueOf(stale.getMessage());
        String names = message.replace('/', '.');
        if (others.stream().noneMatch(other -> names.contains(other.className()))) {
          addStale(message, Optional.empty());
        }
      }
    }
  }

  private void add(Entry entry) {
    Optional<String> typeName = entry.line().typeName();
    if (typeName.isEmpty() || loaded.containsKey(typeName.get())) {
      load(entry);
      return;
    }
    Entry other = listed.putIfAbsent(typeName.get(), entry);
    if (other != null) {
      load(entry);
    }
  }

  /**
   * A class of another version of the SDK, or one that is gone, is no more than that: it must not
   * stop the others.
   */
  private void load(Entry entry) {
    try {
      Class<?> type = Class.forName(entry.className(), false, loader);
      if (type.getModule().isNamed()) {
        return; // Its module provides it, or hides it.
      }
      Registration registration =
          type.asSubclass(Registration.class).getConstructor().newInstance();
      String typeName = entry.line().typeName().orElse(registration.typeName());
      if (typeName.equals(registration.typeName())) {
        add(registration);
      } else {
        addStale(
            entry,
            "it registers '" + registration.typeName() + "', but is listed as '" + typeName + "'");
      }
    } catch (ClassNotFoundException e) {
      addStale(entry, "there is no such class");
    } catch (InvocationTargetException e) {
      addStale(entry, String.valueOf(e.getCause()));
    } catch (ReflectiveOperationException | ClassCastException | LinkageError e) {
      addStale(entry, e.toString());
    }
  }

  private void addStale(Entry entry, String why) {
    addStale(entry.className() + ": " + why, Optional.of(entry.home()));
  }

  private void addStale(String what, Optional<String> home) {
    problems.add(
        ProblemId.STALE_REGISTRATION.at(
            Place.NONE, what, home.map(jar -> " (" + jar + ")").orElse("")));
  }

  private void add(Registration registration) {
    if (registration.format() != Registration.FORMAT) {
      problems.add(
          ProblemId.REGISTRATION_FORMAT.at(
              Place.NONE, where(registration), registration.format(), Registration.FORMAT));
      return;
    }
    loadListed(registration.typeName());
    Registration other = loaded.putIfAbsent(registration.typeName(), registration);
    if (other != null) {
      problems.add(
          ProblemId.DUPLICATE_TYPE_NAME.at(
              Place.NONE, registration.typeName(), where(other), where(registration)));
    }
  }

  private void loadListed(String typeName) {
    Entry entry = listed.remove(typeName);
    if (entry != null) {
      load(entry);
    }
  }

  /** Loads all, so that {@link #problems()} are those of types that nobody asks for as well. */
  public void loadAll() {
    List.copyOf(listed.keySet()).forEach(this::loadListed);
  }

  private static String where(Registration registration) {
    CodeSource source = registration.getClass().getProtectionDomain().getCodeSource();
    return registration.type().getName()
        + (source == null || source.getLocation() == null ? "" : " (" + source.getLocation() + ")");
  }

  /**
   * What is wrong with the registrations that were loaded so far.
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
    loadListed(typeName);
    Registration registration = loaded.get(typeName);
    if (registration == null) {
      throw new IllegalArgumentException("There is no type '" + typeName + "'");
    }
    return registration;
  }

  @Override
  public Optional<TypeDescriptor> find(String typeName) {
    loadListed(typeName);
    return Optional.ofNullable(loaded.get(typeName)).map(RegistrationCatalogue::describe);
  }

  @Override
  public SortedSet<String> typeNames() {
    var names = new TreeSet<>(loaded.keySet());
    names.addAll(listed.keySet());
    return names;
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
