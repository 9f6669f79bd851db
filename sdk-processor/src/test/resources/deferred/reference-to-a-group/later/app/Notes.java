package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;

@RegisterPerUserFunctionGroup(name = "notes")
final class Notes {
  @GroupFunction
  String add(String note) {
    return note;
  }
}
