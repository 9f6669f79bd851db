/** Writes registrations and the services file. The only room that touches the Filer. */
@NullMarked
package dev.peruser.processor.write;

import org.jspecify.annotations.NullMarked;
