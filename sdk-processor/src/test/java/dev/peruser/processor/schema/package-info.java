/** Tests of the parts of schemas that no compiler is needed for. */
@NullMarked
package dev.peruser.processor.schema;

import org.jspecify.annotations.NullMarked;
