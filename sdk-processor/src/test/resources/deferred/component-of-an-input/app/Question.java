package app;

import java.util.List;

record Question(List<Word> words) {}
