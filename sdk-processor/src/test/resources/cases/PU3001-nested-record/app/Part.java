package app;

import dev.peruser.api.FunctionRef;

record Part(int number, FunctionRef<Notes> notes) {}
