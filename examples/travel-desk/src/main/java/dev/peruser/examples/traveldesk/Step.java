package dev.peruser.examples.traveldesk;

/** A leg of an offer, as it is found. */
record Step(int number, Leg leg) {}
