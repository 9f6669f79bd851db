package dev.peruser.examples.springboot;

import dev.peruser.runtime.PerUserRuntime;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the application says of its own: how many users the assistant has at the moment. */
@RestController
class UsersController {
  private final PerUserRuntime runtime;

  UsersController(PerUserRuntime runtime) {
    this.runtime = runtime;
  }

  /**
   * The body of the answer.
   *
   * @param live how many users have a session
   */
  record Users(int live) {}

  @GetMapping("/users")
  Users users() {
    return new Users(runtime.metrics().liveSessions());
  }
}
