/** The assistant in a program of one's own. */
@NullMarked
package dev.peruser.examples.assistant.embedded;

import org.jspecify.annotations.NullMarked;
