package com.acme.lib;

import dev.peruser.api.SingleFunction;

/** A superclass in another package, whose type arguments a subclass gives. */
public abstract class Shape<I, O> implements SingleFunction<I, O> {
  protected Shape() {}
}
