/** Prints problems. The only room that touches the Messager. */
@NullMarked
package dev.peruser.processor.report;

import org.jspecify.annotations.NullMarked;
