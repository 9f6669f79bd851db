package dev.peruser.processor.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import org.jspecify.annotations.Nullable;

/** What something is for: its {@code @Description}, or else its Javadoc where there is source. */
public final class Descriptions {
  private static final Pattern INLINE_TAG =
      Pattern.compile("\\{@(?:code|literal|value)\\s+([^}]*)}");
  private static final Pattern LINK = Pattern.compile("\\{@link(?:plain)?\\s+([^}]*)}");
  private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^>]*>");
  private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)");

  private Descriptions() {}

  /** The description of a class, a method or a field: in Javadoc, the first sentence. */
  public static String of(Language language, Element element) {
    return Annotation.find(ElementPlace.of(element), Names.DESCRIPTION)
        .flatMap(found -> found.text("value"))
        .orElseGet(() -> firstSentence(language.elements().getDocComment(element)));
  }

  /** The description of a component: in Javadoc, the record's {@code @param}. */
  public static String of(Language language, RecordComponentElement component) {
    var place = ElementPlace.of(Components.field(component));
    return Components.annotation(component, place, Names.DESCRIPTION)
        .flatMap(found -> found.text("value"))
        .orElseGet(
            () ->
                parameter(
                    language.elements().getDocComment(Language.owner(component)),
                    component.getSimpleName().toString()));
  }

  private static String firstSentence(@Nullable String comment) {
    if (comment == null) {
      return "";
    }
    Matcher tag = BLOCK_TAG.matcher(comment);
    String text = plain(tag.find() ? comment.substring(0, tag.start()) : comment);
    Matcher end = SENTENCE_END.matcher(text);
    return end.find() ? text.substring(0, end.end()) : text;
  }

  private static String parameter(@Nullable String comment, String name) {
    if (comment == null) {
      return "";
    }
    Matcher found =
        Pattern.compile("(?m)^\\s*@param\\s+" + Pattern.quote(name) + "\\s+").matcher(comment);
    if (!found.find()) {
      return "";
    }
    String rest = comment.substring(found.end());
    Matcher next = BLOCK_TAG.matcher(rest);
    return plain(next.find() ? rest.substring(0, next.start()) : rest);
  }

  /** Text without tags and markup, on one line. */
  private static String plain(String javadoc) {
    String text = LINK.matcher(javadoc).replaceAll(link -> label(link.group(1)));
    text = INLINE_TAG.matcher(text).replaceAll("$1");
    text = MARKUP.matcher(text).replaceAll(" ");
    text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    return text.strip().replaceAll("\\s+", " ");
  }

  /** Of {@code Type#member label} the label, of {@code #member} the member. */
  private static String label(String link) {
    String text = link.strip();
    String label = text.substring(text.indexOf(' ') + 1).strip();
    return Matcher.quoteReplacement(label.startsWith("#") ? label.substring(1) : label);
  }
}
