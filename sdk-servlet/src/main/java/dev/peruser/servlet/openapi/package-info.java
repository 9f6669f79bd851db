/**
 * What the servlet says about itself: the OpenAPI document of its routes, made from the schemas of
 * compile time, and Swagger UI to read it with.
 */
@NullMarked
package dev.peruser.servlet.openapi;

import org.jspecify.annotations.NullMarked;
