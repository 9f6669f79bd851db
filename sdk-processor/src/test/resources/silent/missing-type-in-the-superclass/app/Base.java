package app;

import dev.peruser.api.SingleFunction;

abstract class Base implements SingleFunction<String, Missing> {}
