package dev.peruser.processor.schema;

import dev.peruser.processor.read.ElementPlace;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * A part of a class that is a property of its JSON: a record's component, a parameter of a creator,
 * or a field with its accessors.
 *
 * @param name its name in Java
 * @param type the type that is read or written
 * @param place where a problem with it is told
 * @param elements all that it consists of, what is looked at for its description first
 * @param annotations those of all its elements
 * @param constructed whether a constructor or a factory takes it, so that it has no value of its
 *     own when it is absent
 * @param used whether it is part of the JSON, or left out by an annotation
 */
record Member(
    String name,
    TypeMirror type,
    ElementPlace place,
    List<Element> elements,
    Annotations annotations,
    boolean constructed,
    boolean used) {}
