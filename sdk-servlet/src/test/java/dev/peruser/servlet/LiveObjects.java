package dev.peruser.servlet;

import java.lang.management.ManagementFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** What lives in this virtual machine, as it counts after a collection. */
final class LiveObjects {
  private LiveObjects() {}

  static long count(Class<?> type) throws JMException {
    var row =
        Pattern.compile("(?m)^ *\\d+: +(\\d+) +\\d+ +" + Pattern.quote(type.getName()) + "(?: |$)");
    Matcher found = row.matcher(histogram());
    return found.find() ? Long.parseLong(found.group(1)) : 0;
  }

  private static String histogram() throws JMException {
    return (String)
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram",
                new Object[] {new String[0]},
                new String[] {String[].class.getName()});
  }
}
