package dev.peruser.examples.traveldesk;

import dev.peruser.api.Emitter;
import dev.peruser.api.FunctionException;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;
import java.math.BigDecimal;

/** Offers journeys, and numbers each user's offers. */
@RegisterPerUserFunction(
    name = "travel_desk",
    inputType = Journey.class,
    singleOutputType = Offer.class,
    streamingOutputType = Step.class)
final class TravelDesk implements SingleFunction<Journey, Offer>, StreamingFunction<Journey, Step> {
  private static final BigDecimal FLIGHT = new BigDecimal("120.50");
  private static final BigDecimal NIGHT = new BigDecimal("80");

  private int offers;

  @Override
  public Offer invoke(Journey journey) {
    Offer offer = offer(journey, ++offers);
    if (journey.budget().map(most -> offer.price().compareTo(most) > 0).orElse(false)) {
      throw new FunctionException(409, "The journey costs " + offer.price() + ": over the budget.");
    }
    return offer;
  }

  @Override
  public void stream(Journey journey, Emitter<? super Step> emitter) {
    int number = 0;
    for (Leg leg : journey.legs()) {
      emitter.emit(new Step(++number, leg));
    }
  }

  private static Offer offer(Journey journey, int number) {
    int nights = 0;
    BigDecimal price = BigDecimal.ZERO;
    for (Leg leg : journey.legs()) {
      if (leg instanceof Leg.Stay stay) {
        nights += stay.nights();
        price = price.add(NIGHT.multiply(BigDecimal.valueOf(stay.nights())));
      } else {
        price = price.add(FLIGHT);
      }
    }
    return new Offer(
        number,
        journey.traveller().name(),
        journey.departure(),
        journey.legs(),
        journey.comfort(),
        nights,
        price.multiply(BigDecimal.valueOf(journey.seats())),
        journey.notes(),
        journey.otherwise().map(other -> offer(other, number)));
  }
}
