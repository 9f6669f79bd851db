package app;

import dev.peruser.api.RegisterFunction;

@RegisterFunction(name = "length")
public @interface Length {}
