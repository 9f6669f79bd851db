/** The rules that one declaration is held against, one class for each mistake. */
@NullMarked
package dev.peruser.processor.check;

import org.jspecify.annotations.NullMarked;
