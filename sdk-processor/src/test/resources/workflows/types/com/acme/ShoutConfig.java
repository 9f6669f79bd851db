package com.acme;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionRef;
import dev.peruser.api.SingleFunction;
import java.util.Map;

@FunctionConfig(name = "shout")
record ShoutConfig(
    FunctionRef<SingleFunction<String, String>> inner,
    @DefaultValue("{}") Map<String, FunctionRef<SingleFunction<String, String>>> others) {}
