package dev.peruser.benchmarks.processor;

/** What is compiled, and with which processor. */
enum Variant {
  NONE("no processor", GraphSources.PERUSER, "", ""),
  NO_OP(
      "no-op processor",
      GraphSources.PERUSER,
      "dev.peruser.benchmarks.processor.NoOpProcessor",
      "benchmarks-"),
  EMPTY_CLASSES(
      "an empty class for each function",
      GraphSources.PERUSER,
      "dev.peruser.benchmarks.processor.EmptyClassProcessor",
      "benchmarks-"),
  PERUSER(
      "PerUser",
      GraphSources.PERUSER,
      "dev.peruser.processor.FunctionProcessor,dev.peruser.processor.RegistrationProcessor",
      "sdk-"),
  DAGGER_NONE("no processor, Dagger's sources", GraphSources.DAGGER, "", ""),
  DAGGER("Dagger", GraphSources.DAGGER, "dagger.internal.codegen.ComponentProcessor", ""),
  AVAJE_NONE("no processor, avaje's sources", GraphSources.AVAJE, "", ""),
  AVAJE("avaje-inject", GraphSources.AVAJE, "io.avaje.inject.generator.InjectProcessor", "avaje-");

  private final String title;
  private final GraphSources sources;
  private final String processors;
  private final String jars;

  Variant(String title, GraphSources sources, String processors, String jars) {
    this.title = title;
    this.sources = sources;
    this.processors = processors;
    this.jars = jars;
  }

  String title() {
    return title;
  }

  GraphSources sources() {
    return sources;
  }

  /** The processors' class names, with commas between. */
  String processors() {
    return processors;
  }

  /** How the names of the jars on the processor path start. */
  String jars() {
    return jars;
  }

  boolean isBaseline() {
    return processors.isEmpty();
  }

  /** The same sources without a processor. */
  Variant baseline() {
    return switch (this) {
      case DAGGER, DAGGER_NONE -> DAGGER_NONE;
      case AVAJE, AVAJE_NONE -> AVAJE_NONE;
      default -> NONE;
    };
  }
}
