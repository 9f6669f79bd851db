/** The per-user assistant as a part of a Spring Boot application. */
@NullMarked
package dev.peruser.examples.springboot;

import org.jspecify.annotations.NullMarked;
