package app;

import dev.peruser.api.FunctionRef;

record Part(FunctionRef<Notes> notes) {}
