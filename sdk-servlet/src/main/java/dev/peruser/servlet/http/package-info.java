/**
 * What is said over HTTP, whatever it is about: JSON bodies, problems, cookies, and text for the
 * log.
 */
@NullMarked
package dev.peruser.servlet.http;

import org.jspecify.annotations.NullMarked;
