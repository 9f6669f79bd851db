package dev.peruser.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two plugins and an application, each built by itself, in all forms that a class path has. */
class ClassPathIT {
  private static final Path SOURCES = Path.of("src/test/resources/module-path");
  private static final String SERVICES = "META-INF/services/";

  @TempDir Path folder;

  private Path greeter;
  private Path shouter;
  private Path app;

  @BeforeEach
  void buildEachByItself() throws IOException {
    greeter = compile("greeter", SOURCES.resolve("plugin"), sdk());
    write(
        "shouter-sources/com/acme/shouter/Shouter.java",
        """
        package com.acme.shouter;

        @dev.peruser.api.RegisterFunction(name = "shouter")
        final class Shouter implements dev.peruser.api.SingleFunction<String, String> {
          @Override
          public String invoke(String input) {
            return input.toUpperCase(java.util.Locale.ROOT);
          }
        }
        """);
    shouter = compile("shouter", folder.resolve("shouter-sources"), sdk());
    app = compile("app", SOURCES.resolve("app"), sdk());
  }

  @Test
  void pluginsRunFromFolders() throws Exception {
    assertGreets(path(sdk(), app.toString(), greeter.toString(), shouter.toString()));
  }

  @Test
  void pluginsRunFromJars() throws Exception {
    Path first = jar("shouter.jar", List.of(shouter));
    Path second = jar("greeter.jar", List.of(greeter));

    assertGreets(path(sdk(), app.toString(), first.toString(), second.toString()));
  }

  /** Merged as the Shade plugin's ServicesResourceTransformer merges. */
  @Test
  void pluginsRunFromOneJarOfAll() throws Exception {
    var parts = new ArrayList<>(List.of(app, shouter, greeter));
    Stream.of(sdk().split(File.pathSeparator)).map(Path::of).forEach(parts::add);
    Path uber = jar("uber.jar", parts);

    assertThat(entry(uber, SERVICES + "dev.peruser.api.spi.Registration").lines())
        .containsExactly(
            "com.acme.shouter.Shouter_Registration # _type: shouter",
            "com.acme.greeter.Greeter_Registration # _type: greeter");
    assertGreets(uber.toString());
  }

  /** Without merging, one services file hides the other. The message says what to look at. */
  @Test
  void aJarWhoseServicesFilesWereNotMergedIsToldAsAnUnknownType() throws Exception {
    var parts = new ArrayList<>(List.of(app, greeter));
    Stream.of(sdk().split(File.pathSeparator)).map(Path::of).forEach(parts::add);
    Path uber = jar("uber.jar", parts);
    Path overwritten = folder.resolve("overwritten");
    Path services = overwritten.resolve(SERVICES + "dev.peruser.api.spi.Registration");
    Files.createDirectories(services.getParent());
    Files.writeString(services, "com.acme.shouter.Shouter_Registration\n");
    var instead = new ArrayList<>(List.of(overwritten, shouter));
    instead.add(uber);
    Path wrong = jarOfFirst("wrong.jar", instead);

    assertThat(run(wrong.toString()))
        .contains("[PU4202] There is no type 'greeter'. There is: shouter.")
        .contains("was that compiled with the PerUser processor? JDK 23 and later run none");
  }

  private void assertGreets(String classPath) throws Exception {
    assertThat(run(classPath).lines())
        .containsExactly(
            "{\"response\":\"Hello, alice!\",\"count\":1}",
            "{\"response\":\"Hello, alice!\",\"count\":2}",
            "{\"response\":\"Hello, bob!\",\"count\":1}",
            "/message is missing");
  }

  private String run(String classPath) throws Exception {
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                "com.acme.app.Main")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    process.waitFor();
    return Files.readString(output);
  }

  private Path compile(String name, Path sources, String classPath) throws IOException {
    Path output = folder.resolve(name);
    var arguments = new ArrayList<>(List.of("-Xlint:all,-processing", "-Werror"));
    arguments.addAll(List.of("--release", "17", "-cp", classPath, "-d", output.toString()));
    arguments.addAll(List.of("--processor-path", ModulePathIT.jars("sdk-processor-", "sdk-api-")));
    try (Stream<Path> files = Files.walk(sources)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("module-info.java"))
          .map(Path::toString)
          .sorted()
          .forEach(arguments::add);
    }
    int status =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(System.out, System.err, arguments.toArray(String[]::new));
    assertThat(status).isZero();
    return output;
  }

  private static String sdk() {
    return ModulePathIT.modulePath();
  }

  private static String path(String... entries) {
    return String.join(File.pathSeparator, entries);
  }

  /** Folders and jars in one jar, with services files of one name after each other. */
  private Path jar(String name, List<Path> parts) throws IOException {
    Map<String, ByteArrayOutputStream> entries = new TreeMap<>();
    for (Path part : parts) {
      for (var file : filesOf(part).entrySet()) {
        boolean first = !entries.containsKey(file.getKey());
        if (first || file.getKey().startsWith(SERVICES)) {
          entries
              .computeIfAbsent(file.getKey(), key -> new ByteArrayOutputStream())
              .writeBytes(file.getValue());
        }
      }
    }
    return write(name, entries);
  }

  /** The same, but of files of one name only the first. */
  private Path jarOfFirst(String name, List<Path> parts) throws IOException {
    Map<String, ByteArrayOutputStream> entries = new TreeMap<>();
    Set<String> taken = new HashSet<>();
    for (Path part : parts) {
      for (var file : filesOf(part).entrySet()) {
        if (taken.add(file.getKey())) {
          var bytes = new ByteArrayOutputStream();
          bytes.writeBytes(file.getValue());
          entries.put(file.getKey(), bytes);
        }
      }
    }
    return write(name, entries);
  }

  private Path write(String name, Map<String, ByteArrayOutputStream> entries) throws IOException {
    Path jar = folder.resolve(name);
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (var entry : entries.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue().toByteArray());
      }
    }
    return jar;
  }

  private static Map<String, byte[]> filesOf(Path part) throws IOException {
    var files = new TreeMap<String, byte[]>();
    if (Files.isDirectory(part)) {
      try (Stream<Path> found = Files.walk(part)) {
        for (Path file : found.filter(Files::isRegularFile).toList()) {
          files.put(part.relativize(file).toString(), Files.readAllBytes(file));
        }
      }
      return files;
    }
    try (var jar = new JarFile(part.toFile())) {
      for (JarEntry entry : jar.stream().filter(it -> isToBeMerged(it)).toList()) {
        try (InputStream in = jar.getInputStream(entry)) {
          files.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return files;
  }

  private static boolean isToBeMerged(JarEntry entry) {
    return !entry.isDirectory()
        && !entry.getName().endsWith("module-info.class")
        && !entry.getName().equals("META-INF/MANIFEST.MF");
  }

  private static String entry(Path jar, String name) throws IOException {
    try (var file = new JarFile(jar.toFile());
        InputStream in = file.getInputStream(file.getJarEntry(name))) {
      return new String(in.readAllBytes(), UTF_8).lines().collect(Collectors.joining("\n"));
    }
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
