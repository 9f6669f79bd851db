package com.acme;

import java.util.List;

/** Fields of an interface are constants by themselves. */
interface Limits {
  int MOST_WORDS = 10;
  List<String> FORBIDDEN = List.of();
}
