/**
 * The life of a user session: built once, used in turns, closed once. {@link
 * dev.peruser.runtime.session.UserSession} holds the states, {@link
 * dev.peruser.runtime.session.SessionTable} all sessions; {@link
 * dev.peruser.runtime.session.PerUserTurns} is where turns come in.
 */
@NullMarked
package dev.peruser.runtime.session;

import org.jspecify.annotations.NullMarked;
