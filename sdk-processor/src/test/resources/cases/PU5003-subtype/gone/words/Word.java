package words;

public interface Word {}
