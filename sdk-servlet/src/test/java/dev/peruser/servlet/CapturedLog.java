package dev.peruser.servlet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the servlet logs, or others of ours, instead of where it usually goes. */
final class CapturedLog extends Handler implements AutoCloseable {
  private final Logger logger;
  private final List<LogRecord> records = Collections.synchronizedList(new ArrayList<>());
  private final BlockingQueue<LogRecord> entries = new LinkedBlockingQueue<>();

  CapturedLog() {
    this("dev.peruser.servlet");
  }

  /** Of the loggers whose names begin so. */
  CapturedLog(String name) {
    logger = Logger.getLogger(name);
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

  /** Waits for the next entry, and gives it back as a log file would have it. */
  String next() throws InterruptedException {
    LogRecord entry = entries.poll(30, TimeUnit.SECONDS);
    if (entry == null) {
      throw new AssertionError("Nothing was logged");
    }
    return new SimpleFormatter().format(entry);
  }

  @Override
  public void publish(LogRecord entry) {
    records.add(entry);
    entries.add(entry);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
  }
}
