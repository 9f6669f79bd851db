/**
 * JSON text, written and read as plain Java values: maps in order, lists, strings, numbers,
 * booleans and null. For the text of schemas and of settings' defaults, which the SDK itself wrote;
 * what comes from outside is read elsewhere.
 */
@NullMarked
package dev.peruser.model.json;

import org.jspecify.annotations.NullMarked;
