package dev.peruser.examples.guide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import dev.peruser.api.Description;
import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionException;
import dev.peruser.api.InvocationContext;
import dev.peruser.api.PerUserBuilder;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** Writes each user's entries to a file of the user's own. */
@RegisterPerUserFunction(configType = Journal.Config.class)
final class Journal implements SingleFunction<Journal.Entry, Journal.Written>, AutoCloseable {

  @FunctionConfig(name = "journal")
  record Config(@Description("The folder of the files") String folder) {}

  record Entry(@Description("What to write down") String text) {}

  record Written(@Description("How many entries this session has written") int entries) {}

  private final BufferedWriter file;
  private int entries;

  Journal(Config config, PerUserBuilder builder) throws IOException {
    String name = HexFormat.of().formatHex(builder.user().id().getBytes(UTF_8));
    file = Files.newBufferedWriter(Path.of(config.folder(), name), CREATE, APPEND);
  }

  @Override
  public Written invoke(Entry entry) throws IOException {
    if (entry.text().isBlank()) {
      throw new FunctionException(422, "An entry cannot be empty");
    }
    file.write(InvocationContext.current().runId() + " " + entry.text() + "\n");
    entries++;
    return new Written(entries);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
