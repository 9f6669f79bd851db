package dev.peruser.servlet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the servlet logs, instead of where it usually goes. */
final class CapturedLog extends Handler implements AutoCloseable {
  private final Logger logger = Logger.getLogger("dev.peruser.servlet");
  private final List<LogRecord> records = Collections.synchronizedList(new ArrayList<>());

  CapturedLog() {
    logger.addHandler(this);
    logger.setUseParentHandlers(false);
  }

  List<String> messages() {
    return List.copyOf(records).stream().map(LogRecord::getMessage).toList();
  }

  List<String> failures() {
    return List.copyOf(records).stream()
        .map(LogRecord::getThrown)
        .filter(Objects::nonNull)
        .map(Throwable::toString)
        .toList();
  }

  @Override
  public void publish(LogRecord entry) {
    records.add(entry);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
  }
}
