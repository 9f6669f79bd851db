package com.acme;

import com.acme.model.Answer;
import com.acme.model.Question;
import dev.peruser.api.Emitter;
import dev.peruser.api.PerUserBuilder;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;
import java.io.IOException;

/**
 * Answers {@code questions}, at once or
 * word by word. And more.
 */
@RegisterPerUserFunction(
    configType = AssistantConfig.class,
    inputType = Question.class,
    singleOutputType = Answer.class,
    streamingOutputType = String.class)
public final class Assistant
    implements SingleFunction<Question, Answer>, StreamingFunction<Question, String> {

  public Assistant(AssistantConfig config, PerUserBuilder builder) throws IOException {
    if (config.words().isEmpty()) {
      throw new IOException(builder.user().id());
    }
  }

  @Override
  public Answer invoke(Question input) {
    return new Answer.Silence();
  }

  @Override
  public void stream(Question input, Emitter<? super String> emitter) {
    emitter.emit(input.text());
  }
}
