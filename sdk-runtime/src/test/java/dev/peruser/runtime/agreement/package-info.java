/**
 * Holds what the runtime accepts against what the schemas say, with a JSON Schema validator as the
 * judge.
 */
@NullMarked
package dev.peruser.runtime.agreement;

import org.jspecify.annotations.NullMarked;
