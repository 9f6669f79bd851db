package app;

import dev.peruser.api.DefaultValue;

record Question(String text, @DefaultValue("PURPLE") Colour colour) {}
