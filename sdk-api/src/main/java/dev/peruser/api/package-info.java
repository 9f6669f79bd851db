/**
 * What a plugin author writes against.
 *
 * <p>A <em>function</em> is a class with a typed input and a typed output, annotated {@link
 * dev.peruser.api.RegisterPerUserFunction} (one instance for each user) or {@link
 * dev.peruser.api.RegisterFunction} (one instance for everybody). Several functions over one state
 * are a <em>group</em>. Everything else in this package is what such a class may receive, return or
 * throw.
 */
@NullMarked
package dev.peruser.api;

import org.jspecify.annotations.NullMarked;
