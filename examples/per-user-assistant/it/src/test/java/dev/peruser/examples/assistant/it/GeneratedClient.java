package dev.peruser.examples.assistant.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * The client that openapi-generator writes from a server's {@code /openapi.json}, as a user of it
 * would: generated, compiled together with code that calls it, and run.
 */
final class GeneratedClient {
  private final Path folder;

  private GeneratedClient(Path folder) {
    this.folder = folder;
  }

  /**
   * Generates a client into an empty folder.
   *
   * @param document the text of an OpenAPI document
   */
  static GeneratedClient of(String document, Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("openapi.json"), document);
    assertThat(new OpenAPIV3Parser().readLocation(file.toString(), null, null).getMessages())
        .as("what swagger-parser has against the document")
        .isEmpty();
    var configurator =
        new CodegenConfigurator()
            .setGeneratorName("java")
            .setLibrary("native")
            .setInputSpec(file.toString())
            .setOutputDir(folder.resolve("client").toString())
            .addAdditionalProperty("invokerPackage", "client")
            .addAdditionalProperty("apiPackage", "client.api")
            .addAdditionalProperty("modelPackage", "client.model")
            .addAdditionalProperty("useJakartaEe", true)
            .addAdditionalProperty("openApiNullable", false);
    new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
    return new GeneratedClient(folder);
  }

  /**
   * Compiles the client with a class that calls it, and runs that class's {@code call(String)}.
   *
   * @param caller a file whose class is of the package {@code client}
   * @param server what it is called with
   * @return what it returns
   */
  String run(Path caller, URI server) throws Exception {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    compile(caller, classes);
    String name = "client." + caller.getFileName().toString().replace(".java", "");
    URL[] path = {classes.toUri().toURL()};
    try (var loader = new URLClassLoader(path, GeneratedClient.class.getClassLoader())) {
      Object answer =
          loader.loadClass(name).getMethod("call", String.class).invoke(null, server.toString());
      return String.valueOf(answer);
    }
  }

  private void compile(Path caller, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    var output = new StringWriter();
    try (Stream<Path> generated = Files.walk(folder.resolve("client/src/main/java"));
        var files = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources =
          Stream.concat(
                  generated.filter(file -> file.toString().endsWith(".java")), Stream.of(caller))
              .toList();
      boolean compiled =
          compiler
              .getTask(
                  output,
                  files,
                  null,
                  List.of("-nowarn", "-proc:none", "-d", classes.toString()),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(compiled).as("%s", output).isTrue();
    }
  }
}
