package app;

import java.util.List;

record Question(String text, Object more, List<Part> parts) {}
