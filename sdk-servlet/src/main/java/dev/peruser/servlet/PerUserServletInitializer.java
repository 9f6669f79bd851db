package dev.peruser.servlet;

import dev.peruser.runtime.BuildFailedException;
import dev.peruser.runtime.InvalidWorkflowException;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.runtime.log.LogText;
import dev.peruser.servlet.PerUserServlet.Option;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts a {@link PerUserServlet} into a web application that has a workflow file, without a {@code
 * web.xml}. The file is the one that the context parameter or system property {@code
 * peruser.workflow} or the environment variable {@code PERUSER_WORKFLOW} names, or else {@code
 * /WEB-INF/workflow.yml}. An application without one is left alone; one whose file is broken is not
 * deployed.
 */
public final class PerUserServletInitializer implements ServletContainerInitializer {
  private static final Logger LOGGER = System.getLogger("dev.peruser.servlet");
  private static final String NAME = "peruser";

  /** For the container. */
  public PerUserServletInitializer() {}

  @Override
  public void onStartup(@Nullable Set<Class<?>> classes, ServletContext context)
      throws ServletException {
    Optional<RuntimeConfig> config = WorkflowLocation.of(context);
    if (config.isEmpty()) {
      LOGGER.log(
          Level.INFO,
          "PerUser serves nothing in the application '"
              + LogText.of(context.getContextPath())
              + "': "
              + WorkflowLocation.PROPERTY
              + " is not set, and there is no "
              + WorkflowLocation.DEFAULT);
      return;
    }
    PerUserServlet servlet = start(config.get());
    try {
      register(servlet, context);
    } catch (ServletException | RuntimeException | Error e) {
      servlet.destroy();
      throw e;
    }
  }

  private static PerUserServlet start(RuntimeConfig config) throws ServletException {
    try {
      return servlet(PerUserRuntime.start(config));
    } catch (InvalidWorkflowException | BuildFailedException e) {
      throw new ServletException("PerUser cannot start:\n" + e.getMessage(), e);
    }
  }

  private static PerUserServlet servlet(PerUserRuntime runtime) {
    try {
      return new PerUserServlet(runtime, Option.CLOSES_RUNTIME);
    } catch (RuntimeException | Error e) { // also those of a plugin's source of identities
      runtime.close();
      throw e;
    }
  }

  private static void register(PerUserServlet servlet, ServletContext context)
      throws ServletException {
    ServletRegistration.Dynamic registration = context.addServlet(NAME, servlet);
    if (registration == null) {
      throw new ServletException("The application has a servlet '" + NAME + "' already");
    }
    registration.setAsyncSupported(true);
    registration.setLoadOnStartup(1); // a servlet that is never loaded is never destroyed
    Set<String> taken = registration.addMapping(servlet.paths().toArray(String[]::new));
    if (!taken.isEmpty()) {
      throw new ServletException(
          "The application has other servlets at these paths of the workflow: " + taken);
    }
    context.addListener(new Closing(servlet));
  }

  /**
   * The end of the application, also of one that has failed before its servlets were loaded. No
   * record: Jetty compares listeners, and on JDK 17 a record whose {@code equals} has run is held
   * by the JDK, and with it the application's class loader (JDK-8078641).
   */
  private static final class Closing implements ServletContextListener {
    private final PerUserServlet servlet;

    Closing(PerUserServlet servlet) {
      this.servlet = servlet;
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
      servlet.destroy();
    }
  }
}
