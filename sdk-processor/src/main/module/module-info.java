/** The annotation processors. Nothing is exported: a compiler finds them as services. */
module dev.peruser.processor {
  requires java.compiler;
  requires dev.peruser.api;

  provides javax.annotation.processing.Processor with
      dev.peruser.processor.FunctionProcessor,
      dev.peruser.processor.RegistrationProcessor;
}
