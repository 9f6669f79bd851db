package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(
    Iterable<String> iterable, Collection<String> collection, List<Integer> list, Set<String> set,
    SortedSet<String> sorted, NavigableSet<String> navigable, Queue<String> queue,
    Deque<String> deque, ArrayList<String> arrayList, LinkedList<String> linked,
    HashSet<String> hashed, TreeSet<String> tree, ArrayDeque<String> arrayDeque,
    CopyOnWriteArrayList<String> copied, AbstractList<String> half) {}
