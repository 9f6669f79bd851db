package com.acme;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionGroupRef;
import dev.peruser.api.FunctionRef;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;
import java.util.List;
import java.util.Optional;

@FunctionConfig(name = "per_user_assistant")
record AssistantConfig(
    @DefaultValue("notepad") FunctionRef<Notepad> notepadName,
    Optional<FunctionRef<Preferences>> preferencesName,
    @DefaultValue("[]") List<FunctionRef<SingleFunction<String, String>>> tools,
    Optional<FunctionRef<StreamingFunction<String, Integer>>> feed,
    Optional<FunctionGroupRef<Notes>> notes) {}
