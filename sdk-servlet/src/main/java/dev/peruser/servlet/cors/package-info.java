/** Tells browsers what pages of other origins may do (CORS). */
@NullMarked
package dev.peruser.servlet.cors;

import org.jspecify.annotations.NullMarked;
