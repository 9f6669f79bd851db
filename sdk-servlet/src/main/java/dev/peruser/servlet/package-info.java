/**
 * HTTP: a servlet that takes a workflow's turns, its routes, and what puts it into a WAR. It knows
 * no container but what the Servlet specification says.
 */
@NullMarked
package dev.peruser.servlet;

import org.jspecify.annotations.NullMarked;
