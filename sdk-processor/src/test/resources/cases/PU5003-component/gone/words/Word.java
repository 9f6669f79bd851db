package words;

public record Word(String text) {}
