package dev.peruser.benchmarks.http;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/**
 * The process that serves. It prints its port, then answers the questions that come on its standard
 * input, a line each: {@code cpu}, the nanoseconds of processor that it has taken, and {@code
 * heap}, the bytes that a collection leaves. It ends with its input.
 */
final class ServerMain {
  private static final int COLLECTIONS = 3;

  private ServerMain() {}

  public static void main(String[] arguments) throws Exception {
    System.out.println(Container.of(arguments[0]).start());
    var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    for (String question = questions.readLine();
        question != null;
        question = questions.readLine()) {
      System.out.println(
          switch (question) {
            case "cpu" -> processorTime();
            case "heap" -> heap();
            default -> throw new IllegalArgumentException(question);
          });
    }
    System.exit(0);
  }

  private static long processorTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static long heap() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
