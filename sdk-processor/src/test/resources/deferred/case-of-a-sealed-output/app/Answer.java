package app;

sealed interface Answer permits Yes, Answer.No {
  record No(String reason) implements Answer {}
}
