package dev.peruser.servlet;

import dev.peruser.runtime.RuntimeConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a web application's workflow file is. */
final class WorkflowLocation {
  static final String PROPERTY = "peruser.workflow";
  static final String VARIABLE = "PERUSER_WORKFLOW";
  static final String DEFAULT = "/WEB-INF/workflow.yml";

  private WorkflowLocation() {}

  static Optional<RuntimeConfig> of(ServletContext context) throws ServletException {
    Optional<String> named =
        Stream.of(
                context.getInitParameter(PROPERTY),
                System.getProperty(PROPERTY),
                System.getenv(VARIABLE))
            .filter(value -> value != null && !value.isBlank())
            .findFirst();
    RuntimeConfig config = named.isPresent() ? file(named.get()) : inside(context);
    return Optional.ofNullable(config)
        .map(found -> found.withClassLoader(context.getClassLoader()));
  }

  private static RuntimeConfig file(String name) throws ServletException {
    try {
      return RuntimeConfig.fromFile(Path.of(name));
    } catch (InvalidPathException e) {
      throw new ServletException(PROPERTY + " is no path: " + name, e);
    }
  }

  /** As a resource: the application need not be unpacked. */
  private static @Nullable RuntimeConfig inside(ServletContext context) throws ServletException {
    try (InputStream in = context.getResourceAsStream(DEFAULT)) {
      return in == null
          ? null
          : RuntimeConfig.fromText(DEFAULT, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new ServletException(DEFAULT + " cannot be read", e);
    }
  }
}
