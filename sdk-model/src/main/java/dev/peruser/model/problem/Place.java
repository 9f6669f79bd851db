package dev.peruser.model.problem;

/**
 * Where a problem is: a position in a {@link FilePlace file}, or what the processor keeps of the
 * source element (no type of the compiler is known here).
 */
public interface Place {

  /** For a problem that is nowhere in particular, such as a file that is not there. */
  Place NONE =
      new Place() {
        @Override
        public String toString() {
          return "";
        }
      };
}
