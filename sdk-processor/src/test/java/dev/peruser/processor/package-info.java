/** The processors, run by both compilers on folders of sources that a person can read. */
@NullMarked
package dev.peruser.processor;

import org.jspecify.annotations.NullMarked;
