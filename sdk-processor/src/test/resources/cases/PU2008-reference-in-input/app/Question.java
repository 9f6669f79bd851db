package app;

import dev.peruser.api.FunctionRef;

record Question(FunctionRef<Length> other) {}
