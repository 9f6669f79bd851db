/** Tests of what is said over HTTP, whatever it is about. */
@NullMarked
package dev.peruser.servlet.http;

import org.jspecify.annotations.NullMarked;
