/**
 * What generated code and the runtime say to each other. Plugin authors never mention these types;
 * they are public because generated code lives in the author's own packages.
 */
@NullMarked
package dev.peruser.api.spi;

import org.jspecify.annotations.NullMarked;
