/**
 * What others implement to tell PerUser who its users are: an {@link
 * dev.peruser.servlet.spi.IdentityProvider} that makes an {@link
 * dev.peruser.servlet.spi.IdentitySource}.
 */
@NullMarked
package dev.peruser.servlet.spi;

import org.jspecify.annotations.NullMarked;
