/** Tests of the servlet inside real containers, over real HTTP. */
@NullMarked
package dev.peruser.servlet;

import org.jspecify.annotations.NullMarked;
