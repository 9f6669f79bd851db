package app;

import dev.peruser.api.SingleFunction;

interface Search extends SingleFunction<String, Integer> {}
