/**
 * From the compiler's elements and mirrors to declarations: what an author registered, with the
 * place of each part. Nothing here judges.
 */
@NullMarked
package dev.peruser.processor.read;

import org.jspecify.annotations.NullMarked;
