package dev.peruser.testing.plugin;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterFunctionGroup;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A shared group: what anybody posts, everybody reads. */
@RegisterFunctionGroup(name = "board")
public final class Board {
  private final List<String> posts = new CopyOnWriteArrayList<>();

  Board() throws Exception {
    Script.event("build board");
  }

  /** Posts a text. */
  @GroupFunction
  String post(String text) {
    posts.add(text);
    return read(" ");
  }

  /** All posts, with something between. */
  @GroupFunction
  String read(String between) {
    return String.join(between, posts);
  }
}
