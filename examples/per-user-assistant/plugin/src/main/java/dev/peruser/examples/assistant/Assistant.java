package dev.peruser.examples.assistant;

import dev.peruser.api.PerUserBuilder;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;
import dev.peruser.examples.assistant.AssistantData.NoteData;
import dev.peruser.examples.assistant.AssistantData.PreferenceData;
import dev.peruser.examples.assistant.AssistantData.StatsData;
import dev.peruser.examples.assistant.AssistantData.TallyData;
import java.util.Optional;

/** One user's assistant: passes commands on to other functions, and counts them. */
@RegisterPerUserFunction(
    configType = AssistantConfig.class,
    inputType = AssistantInput.class,
    singleOutputType = AssistantOutput.class)
final class Assistant implements SingleFunction<AssistantInput, AssistantOutput> {
  private final SingleFunction<NoteInput, NoteOutput> notepad;
  private final SingleFunction<PreferenceInput, PreferenceOutput> preferences;
  private final Optional<SingleFunction<String, String>> help;
  private final Optional<Tally> tally;
  private int commandsExecuted;

  Assistant(AssistantConfig config, PerUserBuilder builder) {
    notepad = builder.getFunction(config.notepadName());
    preferences = builder.getFunction(config.preferencesName());
    help = config.helpName().map(builder::getFunction);
    tally = config.tallyName().map(builder::getFunctionGroup);
  }

  @Override
  public AssistantOutput invoke(AssistantInput input) throws Exception {
    commandsExecuted++;
    Optional<Command> command = Command.of(input.command());
    if (command.isEmpty()) {
      return answer(
          false, "Unknown command '" + input.command() + "'. Use 'help' to see all commands");
    }
    tally.ifPresent(counts -> counts.add(command.get().word()));
    return switch (command.get()) {
      case NOTE -> note(input);
      case PREF -> preference(input);
      case STATS -> answer(true, "Session statistics: " + commandsExecuted + " commands executed");
      case TALLY -> showTally();
      case HELP -> showHelp(input.action());
    };
  }

  private AssistantOutput note(AssistantInput input) throws Exception {
    NoteOutput output = notepad.invoke(new NoteInput(input.action(), input.param1()));
    return new AssistantOutput(
        output.success(),
        output.message(),
        new NoteData(output.notes(), output.count(), commandsExecuted));
  }

  private AssistantOutput preference(AssistantInput input) throws Exception {
    PreferenceOutput output =
        preferences.invoke(new PreferenceInput(input.action(), input.param1(), input.param2()));
    return new AssistantOutput(
        output.success(),
        output.message(),
        new PreferenceData(output.value(), output.preferences(), commandsExecuted));
  }

  private AssistantOutput showTally() {
    return tally
        .map(
            counts ->
                new AssistantOutput(
                    true, "Commands by name", new TallyData(counts.show(""), commandsExecuted)))
        .orElseGet(() -> answer(false, "No tally is kept: the workflow has no tally_name"));
  }

  private AssistantOutput showHelp(String command) throws Exception {
    return help.isPresent()
        ? answer(true, help.get().invoke(command))
        : answer(true, "Commands: note, pref, stats, help");
  }

  private AssistantOutput answer(boolean success, String message) {
    return new AssistantOutput(success, message, new StatsData(commandsExecuted));
  }
}
