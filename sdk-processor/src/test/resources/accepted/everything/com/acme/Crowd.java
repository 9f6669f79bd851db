package com.acme;

import com.acme.model.Person;
import dev.peruser.api.RegisterFunction;
import java.util.List;

/** Counts people. */
@Deprecated
@RegisterFunction(name = "crowd", inputType = List.class)
public final class Crowd extends ListFunction<Person> {}
