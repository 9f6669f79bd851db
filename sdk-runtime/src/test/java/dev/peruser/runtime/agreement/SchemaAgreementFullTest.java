package dev.peruser.runtime.agreement;

import org.junit.jupiter.api.Tag;

/** The same promises, tried with many values. */
@Tag("full")
final class SchemaAgreementFullTest extends SchemaAgreementTest {
  @Override
  int instances() {
    return 120;
  }
}
