package dev.peruser.runtime.agreement;

import static dev.peruser.runtime.agreement.Instances.JSON;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes one thing of a value. */
final class Mutations {
  private final Random random;

  Mutations(Random random) {
    this.random = random;
  }

  JsonNode of(JsonNode value) {
    ObjectNode holder = JSON.objectNode();
    holder.set("it", value.deepCopy());
    var places = new ArrayList<Runnable>();
    collect(holder, places);
    places.get(random.nextInt(places.size())).run();
    JsonNode changed = holder.get("it");
    return changed == null ? JSON.nullNode() : changed;
  }

  private void collect(JsonNode parent, List<Runnable> places) {
    if (parent instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        places.add(() -> change(object, name));
        collect(object.get(name), places);
      }
    } else if (parent instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        places.add(() -> array.set(index, changed(array.get(index))));
        collect(array.get(i), places);
      }
    }
  }

  private void change(ObjectNode object, String name) {
    JsonNode value = object.get(name);
    switch (random.nextInt(10)) {
      case 0 -> object.remove(name);
      case 1 -> {
        object.remove(name);
        object.set(otherName(name), value);
      }
      case 2 -> object.set(otherName(name), value.deepCopy());
      default -> object.set(name, changed(value));
    }
  }

  private String otherName(String name) {
    return switch (random.nextInt(4)) {
      case 0 -> name.toUpperCase(Locale.ROOT);
      case 1 -> "";
      case 2 -> "1.5";
      default -> name + "x";
    };
  }

  private JsonNode changed(JsonNode value) {
    return switch (random.nextInt(4)) {
      case 0 -> JSON.nullNode();
      case 1 -> Texts.POISON.get(random.nextInt(Texts.POISON.size())).deepCopy();
      default -> slightly(value);
    };
  }

  private JsonNode slightly(JsonNode value) {
    if (value.isString()) {
      return text(value.stringValue());
    } else if (value.isNumber()) {
      return number(value.decimalValue());
    } else if (value instanceof ArrayNode array) {
      return array(array);
    } else if (value instanceof ObjectNode object) {
      return random.nextBoolean()
          ? JSON.arrayNode().add(object)
          : JSON.objectNode().set("value", object);
    }
    return random.nextBoolean() ? JSON.stringNode(value.asString()) : JSON.arrayNode().add(value);
  }

  private JsonNode text(String text) {
    int at = text.isEmpty() ? 0 : random.nextInt(text.length());
    return switch (random.nextInt(8)) {
      case 0 -> JSON.arrayNode().add(text);
      case 1 -> JSON.stringNode(text + "0");
      case 2 -> JSON.stringNode(" " + text);
      case 3 -> JSON.stringNode(text + "\n");
      case 4 -> JSON.stringNode(text.toLowerCase(Locale.ROOT));
      case 5 ->
          JSON.stringNode(text.substring(0, at) + text.substring(Math.min(text.length(), at + 1)));
      case 6 ->
          JSON.stringNode(
              text.substring(0, at)
                  + (char) ('0' + random.nextInt(75))
                  + text.substring(Math.min(text.length(), at + 1)));
      default -> JSON.stringNode(text + text);
    };
  }

  private JsonNode number(BigDecimal number) {
    return switch (random.nextInt(7)) {
      case 0 -> JSON.stringNode(number.toString());
      case 1 -> JSON.numberNode(number.add(BigDecimal.ONE));
      case 2 -> JSON.numberNode(number.subtract(BigDecimal.ONE));
      case 3 -> JSON.numberNode(number.negate());
      case 4 -> JSON.numberNode(number.add(new BigDecimal("0.5")));
      case 5 -> JSON.numberNode(number.setScale(Math.max(1, number.scale() + 1)));
      default -> JSON.arrayNode().add(number);
    };
  }

  private JsonNode array(ArrayNode array) {
    ArrayNode changed = array.deepCopy();
    int at = array.isEmpty() ? 0 : random.nextInt(array.size());
    switch (random.nextInt(5)) {
      case 0 -> changed.addNull();
      case 1 -> changed.removeAll();
      case 2 -> changed.add(Texts.POISON.get(random.nextInt(Texts.POISON.size())));
      case 3 -> {
        return array.isEmpty() ? JSON.stringNode("") : array.get(at);
      }
      default -> {
        if (!array.isEmpty()) {
          changed.add(array.get(at).deepCopy());
        }
      }
    }
    return changed;
  }
}
