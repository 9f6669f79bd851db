package dev.peruser.benchmarks.http;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.web.context.annotation.SessionScope;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** The job as one does it with Spring: a bean in the scope of the session. */
@Configuration
@EnableWebMvc
class SpringCounters {
  private static final int STREAMING_THREADS = 8;

  static DispatcherServlet servlet() {
    var context = new AnnotationConfigWebApplicationContext();
    context.register(SpringCounters.class, SpringEndpoints.class);
    return new DispatcherServlet(context);
  }

  /** Without the usual proxy, which a final class cannot have, and which would cost a little. */
  @Bean
  @SessionScope(proxyMode = ScopedProxyMode.NO)
  Counter counter() {
    return new Counter();
  }

  @Bean(destroyMethod = "shutdownNow")
  ExecutorService streams() {
    return Executors.newFixedThreadPool(STREAMING_THREADS);
  }
}
