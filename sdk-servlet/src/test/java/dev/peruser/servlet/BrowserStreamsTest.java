package dev.peruser.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.peruser.servlet.stage.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Streams as pages read them: with {@code fetch}, in a real browser. */
class BrowserStreamsTest {
  private static final String OPEN =
      """
      document.cookie = 'nat-session=browser';
      window.decoder = new TextDecoder();
      window.open = async body => {
        const response = await fetch('/generate/stream', {
          method: 'POST',
          headers: {'Content-Type': 'application/json'},
          body: JSON.stringify(body)
        });
        window.reader = response.body.getReader();
        return response.status + ' ' + response.headers.get('Content-Type');
      };
      window.until = async end => {
        let text = '';
        while (!text.endsWith(end)) {
          const {done, value} = await window.reader.read();
          if (done) return text;
          text += window.decoder.decode(value, {stream: true});
        }
        return text;
      };
      """;

  /**
   * Has an {@code EventSource} read a text, and gives back its events. It reads by GET only, so the
   * text comes as a {@code data:} URL. At the end of the text it fires an {@code error} of its own,
   * without data.
   */
  private static final String REPLAY =
      """
      new Promise(resolve => {
        const events = [];
        const source = new EventSource(
            'data:text/event-stream;charset=utf-8,' + encodeURIComponent(%s));
        const hear = event => {
          if (event.data === undefined) {
            source.close();
            resolve(JSON.stringify(events));
          } else {
            events.push({type: event.type, data: event.data});
          }
        };
        source.addEventListener('message', hear);
        source.addEventListener('error', hear);
      })
      """;

  private static final String WORKFLOW =
      """
      general: {front_end: {allow_unsigned_cookies: true}}
      workflow: {_type: actor}
      """;

  private @Nullable ServedWorkflow served;
  private @Nullable Browser browser;

  @BeforeEach
  void start() throws Exception {
    Optional<Path> chromium = Browser.installed();
    assumeTrue(chromium.isPresent(), "Chromium is not installed in /usr/bin");
    var workflow = new ServedWorkflow(WORKFLOW);
    served = workflow;
    Browser started = Browser.start(chromium.get());
    browser = started;
    started.open(workflow.address().resolve("/health"));
    started.evaluate(OPEN);
  }

  private String evaluate(String script) throws Exception {
    return Objects.requireNonNull(browser).evaluate(script).asString("");
  }

  @AfterEach
  void stop() throws Exception {
    Stage.reset();
    if (browser != null) {
      browser.close();
    }
    if (served != null) {
      served.close();
    }
  }

  @Test
  void aPageReadsEachChunkWhenItIsEmitted() throws Exception {
    Stage.close("next");
    assertThat(evaluate("open({act: 'say', text: 'one two'})"))
        .isEqualToIgnoringCase("200 text/event-stream;charset=utf-8");
    assertThat(evaluate("until('\\n\\n')")).isEqualTo("data: {\"turn\":1,\"text\":\"one\"}\n\n");
    Stage.open("next"); // only now does the function go on
    assertThat(evaluate("until('to the end')"))
        .isEqualTo("data: {\"turn\":1,\"text\":\"two\"}\n\n");
  }

  @Test
  void aPageReadsAnErrorAsAnEvent() throws Exception {
    evaluate("open({act: 'say', text: 'one fail'})");

    assertThat(EventStream.parse(evaluate("until('to the end')")))
        .extracting(EventStream.Event::type)
        .isEqualTo(List.of("message", "error"));
  }

  @Test
  void aPageReadsAnyTextAsItIs() throws Exception {
    String text = " a\nb\rc\u2028d\uFEFF\uD83D\uDE00";
    var mapper = new JsonMapper();
    evaluate("open({act: 'whole', text: " + mapper.writeValueAsString(text) + "})");

    List<EventStream.Event> events = EventStream.parse(evaluate("until('to the end')"));

    assertThat(events).hasSize(1);
    assertThat(mapper.readTree(events.get(0).data()).get("text").stringValue()).isEqualTo(text);
  }

  /** Its parser is not ours, and knows the standard: it has to see what ours sees. */
  @Test
  void chromiumsOwnEventSourceSeesTheSameEvents() throws Exception {
    String text = " a\nb\rc\u2028d\uFEFF\uD83D\uDE00: x";
    String json = new JsonMapper().writeValueAsString(text + " two " + text + " fail");
    evaluate("open({act: 'say', text: " + json + "})");
    String stream = evaluate("until('to the end')");
    List<EventStream.Event> events = EventStream.parse(stream);

    assertThat(events)
        .extracting(EventStream.Event::type)
        .containsOnly("message", "error")
        .hasSizeGreaterThan(3);
    assertThat(evaluate(REPLAY.formatted(new JsonMapper().writeValueAsString(stream))))
        .isEqualTo(new JsonMapper().writeValueAsString(events));
  }

  @Test
  void aPageThatAbortsItsReadingEndsTheStream() throws Exception {
    evaluate("open({act: 'endless', text: ''})");
    evaluate("reader.cancel()");

    Stage.await("gone");
  }
}
