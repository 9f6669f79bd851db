/** What operators and load balancers ask: health and metrics. */
@NullMarked
package dev.peruser.servlet.monitor;

import org.jspecify.annotations.NullMarked;
