package app;

import dev.peruser.api.RegisterFunction;

@RegisterFunction(name = "length")
final class Length extends LengthOf<String> {}
