package dev.peruser.model.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a file as text. */
final class TextFile {
  /** No character is longer than four bytes. */
  private static final int MAX_BYTES = YamlReader.MAX_CHARACTERS * 4;

  private TextFile() {}

  /** A file that can't be read; the message says why, without the file's name. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private Unreadable(String reason, @Nullable IOException cause) {
      super(reason, cause);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  static String read(Path file) throws Unreadable {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new Unreadable("it has more than " + MAX_BYTES + " bytes", null);
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (NoSuchFileException e) {
      throw new Unreadable("there is no such file", e);
    } catch (CharacterCodingException e) {
      throw new Unreadable("it is not UTF-8", e);
    } catch (IOException e) {
      throw new Unreadable(Files.isDirectory(file) ? "it is a directory" : reason(e), e);
    }
  }

  /** Without the file's name, in which the value of a variable may be. */
  private static String reason(IOException e) {
    String detail = e instanceof FileSystemException inFile ? inFile.getReason() : e.getMessage();
    return e.getClass().getSimpleName() + (detail == null ? "" : ": " + detail);
  }
}
