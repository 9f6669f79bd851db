package com.acme.app;

import dev.peruser.api.User;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RejectedInputException;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.runtime.Workflow;

public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws Exception {
    var config = RuntimeConfig.fromText("workflow.yml", "workflow: {_type: greeter}");
    try (var runtime = PerUserRuntime.start(config)) {
      for (String user : new String[] {"alice", "alice", "bob"}) {
        Object input = read(runtime.workflow(), "{\"message\":\"" + user + "\"}");
        Object output = runtime.invoke(User.of("cookie", user), input);
        System.out.println(new String(runtime.workflow().writeOutput(output)));
      }
      try {
        read(runtime.workflow(), "{}");
      } catch (RejectedInputException e) {
        System.out.println(e.mistakes().get(0).pointer() + " " + e.mistakes().get(0).message());
      }
    }
  }

  private static Object read(Workflow workflow, String json) throws RejectedInputException {
    byte[] text = json.getBytes();
    return workflow.readInput(text, 0, text.length);
  }
}
