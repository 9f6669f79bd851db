package dev.peruser.benchmarks.http;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Two routes to a user's counter, and one lock for each user. */
@RestController
final class SpringEndpoints {
  private final ObjectProvider<Counter> counters;
  private final ExecutorService streams;

  SpringEndpoints(ObjectProvider<Counter> counters, ExecutorService streams) {
    this.counters = counters;
    this.streams = streams;
  }

  @PostMapping("/v1/workflow")
  Counter.Output single(@RequestBody Counter.Input input) {
    Counter counter = counters.getObject();
    synchronized (counter) {
      return counter.invoke(input);
    }
  }

  @PostMapping("/v1/workflow/stream")
  SseEmitter stream(@RequestBody Counter.Input input) {
    Counter counter = counters.getObject();
    var emitter = new SseEmitter();
    streams.execute(() -> emit(counter, input, emitter));
    return emitter;
  }

  private static void emit(Counter counter, Counter.Input input, SseEmitter emitter) {
    try {
      synchronized (counter) {
        for (int i = 0; i < Counter.CHUNKS; i++) {
          emitter.send(counter.invoke(input));
        }
      }
      emitter.complete();
    } catch (IOException e) {
      emitter.completeWithError(e);
    }
  }
}
