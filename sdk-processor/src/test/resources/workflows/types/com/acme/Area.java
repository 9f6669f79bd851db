package com.acme;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
sealed interface Area {
  @JsonTypeName("circle")
  record Circle(double radius) implements Area {}

  @JsonTypeName("box")
  record Box(double width, double height) implements Area {}
}
