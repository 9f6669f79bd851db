/** Tests of the OpenAPI document's parts. */
@NullMarked
package dev.peruser.servlet.openapi;

import org.jspecify.annotations.NullMarked;
