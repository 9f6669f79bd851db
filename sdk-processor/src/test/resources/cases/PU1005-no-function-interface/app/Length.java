package app;

import dev.peruser.api.RegisterFunction;

@RegisterFunction(name = "length")
public final class Length {}
