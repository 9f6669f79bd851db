package lib;

public record Asked(String text) implements Question {}
