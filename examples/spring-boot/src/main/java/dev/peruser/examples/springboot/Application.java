package dev.peruser.examples.springboot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application that has the assistant among other things. */
@SpringBootApplication
public class Application {

  /** For Spring. */
  Application() {}

  /**
   * Serves until the process is asked to end.
   *
   * @param args Spring Boot's
   */
  public static void main(String[] args) {
    SpringApplication.run(Application.class, args);
  }
}
