/** Tests of what needs no container. */
@NullMarked
package dev.peruser.servlet.http;

import org.jspecify.annotations.NullMarked;
