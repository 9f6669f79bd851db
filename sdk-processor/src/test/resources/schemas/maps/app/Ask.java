package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentMap;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(
    Map<String, Integer> counts, SortedMap<String, List<String>> lists,
    NavigableMap<String, Inner> inners, ConcurrentMap<String, String> concurrent,
    HashMap<String, Boolean> flags, LinkedHashMap<String, Double> ordered,
    TreeMap<String, Map<String, Long>> nested) {}

record Inner(int value) {}
