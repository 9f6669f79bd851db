package client;

import client.api.WorkflowApi;
import client.model.Flight;
import client.model.Journey;
import client.model.JourneyLegsInner;
import client.model.Mistake;
import client.model.Offer;
import client.model.Problem;
import client.model.Stay;
import client.model.Traveller;
import java.time.LocalDate;

/** Calls the travel desk through the generated client. */
public final class CallsTravelDesk {
  private CallsTravelDesk() {}

  public static String call(String server) throws Exception {
    var client = new ApiClient();
    client.updateBaseUri(server);
    client.setRequestInterceptor(request -> request.header("Cookie", "nat-session=generated"));
    var workflow = new WorkflowApi(client);
    Offer offer = workflow.invokeWorkflow(journey("OSL"), null, null, null, null);
    String last = offer.getLegs().get(1).getStay().getTown();
    return "%d: %s to %s on %s, %s, for %s; refused: %s"
        .formatted(
            offer.getNumber(),
            offer.getTraveller(),
            last,
            offer.getDeparture(),
            offer.getComfort().getValue(),
            offer.getPrice(),
            refused(workflow));
  }

  private static String refused(WorkflowApi workflow) throws Exception {
    try {
      return "not: " + workflow.invokeWorkflow(journey("Oslo"), null, null, null, null);
    } catch (ApiException e) {
      Problem problem =
          ApiClient.createDefaultObjectMapper().readValue(e.getResponseBody(), Problem.class);
      Mistake mistake = problem.getErrors().get(0);
      return e.getCode() + " " + mistake.getPointer() + " " + mistake.getDetail();
    }
  }

  private static Journey journey(String from) {
    var flight = new Flight().kind(Flight.KindEnum.FLIGHT).from(from).to("LIS");
    var stay = new Stay().kind(Stay.KindEnum.STAY).town("Lisbon").nights(3);
    return new Journey()
        .traveller(new Traveller().name("Ann"))
        .departure(LocalDate.of(2026, 12, 1))
        .comfort(Journey.ComfortEnum.BUSINESS)
        .addLegsItem(new JourneyLegsInner(flight))
        .addLegsItem(new JourneyLegsInner(stay));
  }
}
