package app;

final class Lengths {
  final Length first = new Length();
}
