package app;

import dev.peruser.api.RegisterPerUserFunction;
import java.util.ArrayList;

@RegisterPerUserFunction(
    name = "listing",
    inputType = String.class,
    singleOutputType = ArrayList.class)
final class Listing extends Base<String> {}
