package client;

import client.api.OperationsApi;
import client.api.SessionApi;
import client.api.WorkflowApi;
import client.model.AssistantInput;
import client.model.AssistantOutput;

/** Calls the assistant through the generated client. */
public final class CallsAssistant {
  private CallsAssistant() {}

  public static String call(String server) throws ApiException {
    var client = new ApiClient();
    client.updateBaseUri(server);
    client.setRequestInterceptor(request -> request.header("Cookie", "nat-session=generated"));
    var workflow = new WorkflowApi(client);

    AssistantOutput added =
        workflow.invokeWorkflow(
            new AssistantInput().command("note").action("add").param1("milk"),
            "c1",
            null,
            null,
            null);
    String text = added.getMessage() + "; " + statistics(workflow);
    new SessionApi(client).endSession();
    text += "; session ended; " + statistics(workflow);
    var operations = new OperationsApi(client);
    text += "; " + operations.health().getStatus();
    return text + "; " + operations.monitorUsers("generated").getTotalActiveUsers() + " user";
  }

  private static String statistics(WorkflowApi workflow) throws ApiException {
    return workflow
        .invokeWorkflow(new AssistantInput().command("stats"), null, null, null, null)
        .getMessage();
  }
}
