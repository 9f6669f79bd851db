package app;

import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

@RegisterPerUserFunction(name = "length")
public final class Length implements SingleFunction<String, Integer> {
  private static final ArrayList<String> NOTES = new ArrayList<>();
  static final HashMap<String, Integer> COUNTS = new HashMap<>();
  static final TreeSet<String> NAMES = new TreeSet<>();
  static final ConcurrentMap<String, String> CACHE = new ConcurrentHashMap<>();
  static final Queue<String> WAITING = new ConcurrentLinkedQueue<>();
  static final Deque<String> LAST = new ArrayDeque<>();
  static final BlockingQueue<String> WORK = new LinkedBlockingQueue<>();
  static final CopyOnWriteArrayList<String> LISTENERS = new CopyOnWriteArrayList<>();

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
