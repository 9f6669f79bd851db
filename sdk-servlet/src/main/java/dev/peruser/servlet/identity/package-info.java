/** Who a request is from. */
@NullMarked
package dev.peruser.servlet.identity;

import org.jspecify.annotations.NullMarked;
