package app;

import java.util.ArrayList;

@SuppressWarnings("serial")
final class Deep extends ArrayList<Deep> {}
