package com.acme;

enum Mode {
  fast,
  deep
}
