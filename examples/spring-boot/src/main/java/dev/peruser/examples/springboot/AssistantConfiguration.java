package dev.peruser.examples.springboot;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.servlet.PerUserServlet;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** The assistant's beans. */
@Configuration(proxyBeanMethods = false)
class AssistantConfiguration {

  /**
   * Takes the turns. Spring closes it at the end, once and after the web server: so it is not the
   * servlet's to close.
   */
  @Bean
  PerUserRuntime assistantRuntime(@Value("classpath:workflow.yml") Resource workflow)
      throws IOException {
    String text = workflow.getContentAsString(UTF_8);
    return PerUserRuntime.start(RuntimeConfig.fromText("workflow.yml", text));
  }

  /** Its routes: exact paths, which go before those of controllers. */
  @Bean
  ServletRegistrationBean<PerUserServlet> assistant(PerUserRuntime runtime) {
    var servlet = new PerUserServlet(runtime);
    return new ServletRegistrationBean<>(servlet, servlet.paths().toArray(String[]::new));
  }
}
