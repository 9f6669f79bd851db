/** Simple types as input and output: they travel as {@code {"value": ...}}. */
@NullMarked
package dev.peruser.examples.simpletypes;

import org.jspecify.annotations.NullMarked;
