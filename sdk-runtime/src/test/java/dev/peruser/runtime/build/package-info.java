/** Tests of what builds and closes instances. */
@NullMarked
package dev.peruser.runtime.build;

import org.jspecify.annotations.NullMarked;
