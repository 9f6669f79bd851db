package dev.peruser.benchmarks.processor;

import dev.peruser.benchmarks.processor.Measurements.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compiles graphs of several sizes with each processor in turn, round after round, and prints what
 * each adds to a compilation without it. The first rounds warm up and are not counted.
 *
 * <pre>{@code
 * java -jar benchmarks-processor.jar [ROUNDS [WARM-UP ROUNDS [SIZE ...]]]
 * }</pre>
 *
 * <p>Times are of the compiling thread's processor, not of the clock: what else runs on the machine
 * disturbs them little.
 */
public final class ProcessorBenchmark {
  private static final int ROUNDS = 5;
  private static final int WARM_UP_ROUNDS = 2;
  private static final List<Integer> SIZES = List.of(10, 100, 1_000, 5_000);

  private final Compilation compilation;
  private final List<Integer> sizes;

  private ProcessorBenchmark(Compilation compilation, List<Integer> sizes) {
    this.compilation = compilation;
    this.sizes = sizes;
  }

  /**
   * Runs the benchmark.
   *
   * @param arguments as the class comment says
   * @throws IOException if the plot cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    List<Integer> numbers = Arrays.stream(arguments).map(Integer::valueOf).toList();
    int rounds = numbers.isEmpty() ? ROUNDS : numbers.get(0);
    int warmUpRounds = numbers.size() < 2 ? WARM_UP_ROUNDS : numbers.get(1);
    List<Integer> sizes = numbers.size() < 3 ? SIZES : numbers.subList(2, numbers.size());

    var benchmark = new ProcessorBenchmark(new Compilation(jars()), sizes);
    Measurements measurements = benchmark.run(rounds, warmUpRounds);

    System.out.println(Report.markdown(measurements, sizes));
    Path chart = Report.chart(measurements, sizes, Path.of("processor-benchmark.png"));
    System.out.println("The plot is in " + chart.toAbsolutePath() + ".");
  }

  /** Our jar and those beside it. */
  private static List<Path> jars() throws IOException {
    Path self =
        Path.of(
            ProcessorBenchmark.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    try (Stream<Path> lib = Files.list(self.resolveSibling("lib"))) {
      return Stream.concat(Stream.of(self), lib).sorted().toList();
    }
  }

  private Measurements run(int rounds, int warmUpRounds) throws IOException {
    var samples = new ArrayList<Sample>();
    for (int size : sizes) {
      for (Variant variant : Variant.values()) {
        samples.add(new Sample(variant, size, variant.sources().of(Graph.of(size))));
      }
    }
    for (int round = 0; round < warmUpRounds + rounds; round++) {
      for (Sample sample : samples) {
        long took = compilation.compile(sample.variant(), sample.sources());
        if (round >= warmUpRounds) {
          sample.nanos().add(took);
        }
      }
    }
    return new Measurements(samples);
  }
}
