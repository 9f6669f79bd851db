package dev.peruser.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A plugin that is nowhere but in its jar: compiled with the processor, as an author does it. */
final class PluginJar {
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  private static final String PARROT =
      """
      package com.acme;

      import dev.peruser.api.RegisterPerUserFunction;
      import dev.peruser.api.SingleFunction;
      import dev.peruser.server.plugin.PluginLoaders;

      /** Says what it hears. */
      @RegisterPerUserFunction(name = "parrot")
      public final class Parrot implements SingleFunction<String, String> {
        public Parrot() {
          PluginLoaders.show(Parrot.class.getClassLoader());
        }

        @Override
        public String invoke(String input) {
          return input;
        }
      }
      """;

  private final Path file;

  private PluginJar(Path file) {
    this.file = file;
  }

  /** Makes the jar in a folder of plugins. */
  static PluginJar in(Path folder, Path classes) throws IOException {
    compile(classes);
    Path file = folder.resolve("parrot.jar");
    try (OutputStream out = Files.newOutputStream(file);
        var jar = new JarOutputStream(out);
        Stream<Path> compiled = Files.walk(classes)) {
      for (Path path : compiled.filter(Files::isRegularFile).toList()) {
        jar.putNextEntry(new JarEntry(classes.relativize(path).toString().replace('\\', '/')));
        Files.copy(path, jar);
      }
    }
    return new PluginJar(file);
  }

  private static void compile(Path classes) {
    var options = List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
    var source =
        new SimpleJavaFileObject(
            URI.create("string:///com/acme/Parrot.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return PARROT;
          }
        };
    var messages = new StringWriter();
    var task =
        ToolProvider.getSystemJavaCompiler()
            .getTask(messages, null, null, options, null, List.of((JavaFileObject) source));
    task.setProcessors(ServiceLoader.load(Processor.class));
    assertThat(task.call()).as(messages.toString()).isTrue();
  }

  /** Whether this process has the file open; on Linux, where that can be seen. */
  boolean isOpen() throws IOException {
    Path real = file.toRealPath();
    try (Stream<Path> descriptors = Files.list(DESCRIPTORS)) {
      for (Path descriptor : descriptors.toList()) {
        if (real.equals(target(descriptor))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Descriptors come and go meanwhile. */
  private static Path target(Path descriptor) throws IOException {
    try {
      return Files.readSymbolicLink(descriptor);
    } catch (NoSuchFileException e) {
      return descriptor;
    }
  }
}
