package app;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.FunctionConfig;
import java.util.List;

@FunctionConfig(name = "length")
record LengthConfig(
    @DefaultValue("fifty") int limit,
    @DefaultValue("300") byte small,
    @DefaultValue("yes") boolean strict,
    @DefaultValue("[1, \"two\"]") List<Integer> sizes,
    @DefaultValue("PT5X") java.time.Duration pause) {}
