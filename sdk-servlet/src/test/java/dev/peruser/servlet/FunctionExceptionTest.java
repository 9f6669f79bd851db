package dev.peruser.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peruser.api.FunctionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which statuses a function may answer with. */
class FunctionExceptionTest {
  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 406, 409, 418, 429, 500, 503, 599})
  void mostAreForFunctions(int status) {
    assertThat(new FunctionException(status, "told").status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 405, 407, 426})
  void thoseThatNeedAHeaderOfTheServersAreNot(int status) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FunctionException(status, "told"))
        .withMessageContaining("The status " + status + " needs a header");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 200, 399, 600})
  void onlyFailuresAre(int status) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FunctionException(status, "told"))
        .withMessageContaining("between 400 and 599");
  }
}
