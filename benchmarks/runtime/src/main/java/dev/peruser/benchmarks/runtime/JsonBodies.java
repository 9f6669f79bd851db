package dev.peruser.benchmarks.runtime;

import dev.peruser.benchmarks.runtime.Baskets.Basket;
import dev.peruser.benchmarks.runtime.Baskets.Item;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RejectedInputException;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Reading an input, held against its schema, and writing an output, beside Jackson by itself. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JsonBodies {
  /** How many items: 96 bytes, or 10 KB. */
  @Param({"1", "160"})
  public int items;

  private PerUserRuntime runtime;
  private ObjectReader reader;
  private ObjectWriter writer;
  private Basket basket;
  private byte[] json;

  /** Makes a body. */
  @Setup
  public void start() {
    runtime = Runtimes.ofBaskets();
    var mapper = new JsonMapper();
    reader = mapper.readerFor(Basket.class);
    writer = mapper.writerFor(Basket.class);
    var item = new Item("pears", 3, 0.75, true);
    basket = new Basket("somebody or other", Collections.nCopies(items, item));
    json = writer.writeValueAsBytes(basket);
  }

  /** Ends the runtime. */
  @TearDown
  public void stop() {
    runtime.close();
  }

  @Benchmark
  public Object read() throws RejectedInputException {
    return runtime.workflow().readInput(json, 0, json.length);
  }

  @Benchmark
  public Object readByJackson() {
    return reader.readValue(json, 0, json.length);
  }

  @Benchmark
  public Object write() {
    return runtime.workflow().writeOutput(basket);
  }

  @Benchmark
  public Object writeByJackson() {
    return writer.writeValueAsBytes(basket);
  }
}
