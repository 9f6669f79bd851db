/** What the guide for plugin authors shows, so that it is compiled and tested. */
@NullMarked
package dev.peruser.examples.guide;

import org.jspecify.annotations.NullMarked;
