package dev.peruser.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The page {@code /docs} in a real browser, under its Content-Security-Policy. */
class BrowserDocsTest {
  private static final String WORKFLOW =
      """
      general: {front_end: {root_path: /api, allow_unsigned_cookies: true}}
      workflow: {_type: actor}
      """;

  /** What a person does, as functions of the page. */
  private static final String HANDS =
      """
      window.violations = [];
      new ReportingObserver(
          reports => reports.forEach(report => violations.push(report.body.effectiveDirective)),
          {types: ['csp-violation'], buffered: true}).observe();
      window.found = selector => new Promise((done, failed) => {
        const look = () => document.querySelector(selector);
        if (look()) return done(look());
        const observer = new MutationObserver(() => {
          if (look()) { observer.disconnect(); done(look()); }
        });
        observer.observe(document.body, {childList: true, subtree: true, attributes: true});
      });
      window.click = async selector => (await found(selector)).click();
      window.type = async (selector, text) => {
        const field = await found(selector);
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, text);
        field.dispatchEvent(new Event('input', {bubbles: true}));
        field.dispatchEvent(new Event('change', {bubbles: true}));
      };
      """;

  @Test
  void aPersonSaysWhoSheIsAndTriesATurnAndNothingBreaksThePolicy() throws Exception {
    Optional<Path> chromium = Browser.installed();
    assumeTrue(chromium.isPresent(), "Chromium is not installed in /usr/bin");
    Browser browser = Browser.start(chromium.get());
    try (var served = new ServedWorkflow(WORKFLOW)) {
      aPersonLooks(browser, served.address().resolve("/api/docs"));
    } finally {
      browser.close();
    }
  }

  private static void aPersonLooks(Browser browser, URI docs) throws Exception {
    browser.open(docs);
    browser.evaluate(HANDS);

    String operation = "#operations-workflow-invokeWorkflow ";
    browser.evaluate(
        """
        (async () => {
          await click('.btn.authorize');
          await type('.auth-container input', 'ann');
          await click('.auth-btn-wrapper .authorize');
          await click('.auth-btn-wrapper .btn-done');
          await click('OP.opblock-summary-control');
          await click('OP.try-out__btn');
          await type('OP.body-param__text', '{"act": "echo", "text": "hello"}');
          await click('OP.execute');
          await found('OP.live-responses-table .response .microlight, OP.live-responses-table code');
        })()"""
            .replace("OP", operation));

    assertThat(browser.evaluate("document.cookie").stringValue()).isEqualTo("nat-session=ann");
    String live = "document.querySelector('" + operation + ".live-responses-table').innerText";
    assertThat(browser.evaluate(live).stringValue()).contains("200", "\"text\": \"hello\"");
    assertThat(
            browser
                .evaluate(
                    "performance.getEntriesByType('resource').map(entry => entry.name)"
                        + ".filter(name => !name.startsWith(location.origin)"
                        + " && !name.startsWith('data:')).join()")
                .stringValue())
        .isEmpty();
    assertThat(violations(browser)).isEmpty();
    thePolicyWouldHaveTold(browser);

    browser.evaluate("click('.btn.authorize').then(() => click('.auth-btn-wrapper button'))");
    assertThat(browser.evaluate("document.cookie").stringValue()).isEmpty();
  }

  private static String violations(Browser browser) throws Exception {
    return browser
        .evaluate("new Promise(done => setTimeout(() => done(window.violations.join())))")
        .stringValue();
  }

  private static void thePolicyWouldHaveTold(Browser browser) throws Exception {
    browser.evaluate(
        """
        new Promise(done => {
          document.addEventListener('securitypolicyviolation', done, {once: true});
          document.head.appendChild(document.createElement('style')).textContent = 'p {color: red}';
        }).then(() => {})""");
    assertThat(violations(browser)).contains("style-src-elem");
  }
}
