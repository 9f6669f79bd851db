/**
 * The workflow file: YAML with positions, the option table, and the rules that a file is held
 * against.
 */
@NullMarked
package dev.peruser.model.workflow;

import org.jspecify.annotations.NullMarked;
