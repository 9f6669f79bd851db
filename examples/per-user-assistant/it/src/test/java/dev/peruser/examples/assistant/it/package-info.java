/**
 * The assistant over real HTTP, however it is deployed: {@link
 * dev.peruser.examples.assistant.it.AssistantContract} is what holds everywhere, with the exchanges
 * of the README; each deployment has a class of its own.
 */
@NullMarked
package dev.peruser.examples.assistant.it;

import org.jspecify.annotations.NullMarked;
