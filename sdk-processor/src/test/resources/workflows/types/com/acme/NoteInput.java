package com.acme;

record NoteInput(String text) {}
