package app;

import java.util.List;

@SuppressWarnings("rawtypes")
record Question(String text, List answers) {}
