package dev.peruser.processor.write;

import dev.peruser.api.spi.RegisteredType;
import dev.peruser.processor.read.Declaration;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Writes the interface that leads from a type name to its registration, for compilations to come.
 * As a resource: this compilation has no use for it, and of what it is told to be a class, the
 * compiler would look for one of that name in all modules, read it, and look at it in every round.
 */
public final class TypeMarkerWriter {
  private static final int JAVA_17 = 61;
  private static final int ABSTRACT_INTERFACE = 0x0600;

  private final Filer filer;
  private final Set<String> written = new HashSet<>();

  /** A writer for one compilation. */
  public TypeMarkerWriter(Filer filer) {
    this.filer = filer;
  }

  /**
   * Writes the marker of a declaration that is right. Of two classes with one type name, which is a
   * mistake that the aggregating processor tells, the first has it.
   *
   * @throws IOException if the compiler refuses the file
   */
  public void write(Declaration declaration) throws IOException {
    String name = TypeMarkerName.of(declaration.header().typeName().orElseThrow());
    if (name.isEmpty() || !written.add(name)) {
      return;
    }
    String registration = RegistrationName.of(declaration.type()).canonicalName();
    int dot = name.lastIndexOf('.');
    FileObject file =
        filer.createResource(
            StandardLocation.CLASS_OUTPUT,
            name.substring(0, dot),
            name.substring(dot + 1) + ".class",
            declaration.type());
    try (var out = new DataOutputStream(file.openOutputStream())) {
      write(out, name.replace('.', '/'), registration);
    }
  }

  /** The format is that of chapter 4 of the Java Virtual Machine Specification. */
  private static void write(DataOutputStream out, String name, String registration)
      throws IOException {
    out.writeInt(0xCAFEBABE);
    out.writeShort(0);
    out.writeShort(JAVA_17);
    out.writeShort(9);
    text(out, name);
    type(out, 1);
    text(out, "java/lang/Object");
    type(out, 3);
    text(out, "RuntimeInvisibleAnnotations");
    text(out, "L" + RegisteredType.class.getName().replace('.', '/') + ";");
    text(out, "value");
    text(out, registration);
    shorts(out, ABSTRACT_INTERFACE, 2, 4);
    // No interfaces, no fields, no methods, one attribute: one annotation with one value.
    shorts(out, 0, 0, 0, 1, 5);
    out.writeInt(11);
    shorts(out, 1, 6, 1, 7);
    out.writeByte('s');
    out.writeShort(8);
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    out.writeByte(1);
    out.writeUTF(text);
  }

  private static void type(DataOutputStream out, int name) throws IOException {
    out.writeByte(7);
    out.writeShort(name);
  }

  private static void shorts(DataOutputStream out, int... values) throws IOException {
    for (int value : values) {
      out.writeShort(value);
    }
  }
}
