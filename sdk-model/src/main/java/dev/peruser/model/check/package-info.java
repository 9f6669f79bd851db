/**
 * Holds values against schemas, token by token, whoever reads the tokens: an input's at run time, a
 * workflow file's settings, a default's at compile time. There is no other implementation of what a
 * schema accepts.
 */
@NullMarked
package dev.peruser.model.check;

import org.jspecify.annotations.NullMarked;
