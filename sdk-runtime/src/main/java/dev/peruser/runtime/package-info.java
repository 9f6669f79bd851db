/**
 * The embedding API: {@link dev.peruser.runtime.PerUserRuntime} is started from a workflow file and
 * takes turns. What is behind it lives in packages that are not exported: {@code registry} loads
 * registrations, {@code build} makes instances, {@code session} keeps them, {@code json} binds
 * JSON.
 */
@NullMarked
package dev.peruser.runtime;

import org.jspecify.annotations.NullMarked;
