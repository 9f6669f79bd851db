/** What tests and the functions of deployed applications share; never inside an application. */
@NullMarked
package dev.peruser.servlet.stage;

import org.jspecify.annotations.NullMarked;
