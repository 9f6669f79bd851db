package app;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.Description;
import dev.peruser.api.FunctionConfig;

@FunctionConfig(name = Constants.TALLY)
record TallyConfig(@Description(Constants.TEXT) @DefaultValue(Constants.NUMBER) int start) {}
