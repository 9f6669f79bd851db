package dev.peruser.examples.traveldesk;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Who travels. */
record Traveller(@Size(min = 1, max = 80) String name, Optional<@Email String> email) {}
