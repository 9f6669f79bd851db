package app;

interface Base extends Missing<String> {}
