package com.acme.model;

import java.util.List;

/**
 * A person.
 *
 * @param name how {@link Person people} call them
 * @param children also people
 */
public record Person(String name, List<Person> children) {}
