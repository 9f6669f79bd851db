package lib;

import java.util.List;
import words.Word;

public record Question(String text, List<Word> words, Word last) {}
