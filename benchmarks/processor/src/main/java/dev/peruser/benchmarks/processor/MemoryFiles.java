package dev.peruser.benchmarks.processor;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;

/** Keeps what is compiled and generated in memory: a disk would be the most of what is measured. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

  /** Files over those of the compiler, which still finds its classes and jars. */
  MemoryFiles(JavaFileManager files) {
    super(files);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, Kind kind, FileObject sibling) {
    return new Written(className.replace('.', '/') + kind.extension, kind);
  }

  @Override
  public FileObject getFileForOutput(
      Location location, String packageName, String relativeName, FileObject sibling) {
    return new Written(packageName + "/" + relativeName, Kind.OTHER);
  }

  /** Asked of each new file about each older one, so it is quick, as that of paths is. */
  @Override
  public boolean isSameFile(FileObject one, FileObject other) {
    return one instanceof Written mine && other instanceof Written theirs && mine.isAt(theirs.path);
  }

  /** As if in a file: avaje looks for the folders around what it writes. */
  private static URI uri(String path) {
    return Path.of(System.getProperty("java.io.tmpdir"), "benchmarks-processor", path).toUri();
  }

  /** A source. */
  static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String className, String text) {
      super(uri("bench/" + className + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Written extends SimpleJavaFileObject {
    private final String path;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Written(String path, Kind kind) {
      super(uri(path), kind);
      this.path = path;
    }

    boolean isAt(String other) {
      return path.hashCode() == other.hashCode() && path.equals(other);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
