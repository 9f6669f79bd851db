package app;

import java.util.Map;

record Question(Map<Point, String> names) {}
