import dev.peruser.api.DefaultValue;
import dev.peruser.api.FunctionConfig;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@RegisterFunction(configType = Settings.Config.class)
public final class Settings implements SingleFunction<String, String> {
  public enum Mode { FAST, SAFE }

  public record Limit(int maxItems, @DefaultValue("1.5") double growthRate) {}

  @FunctionConfig(name = "settings")
  public record Config(
      String displayName,
      @DefaultValue("50") int maxNotes,
      long hugeNumber,
      Optional<Double> ratio,
      @DefaultValue("FAST") Mode mode,
      @DefaultValue("PT30M") Duration keepFor,
      Optional<LocalDate> since,
      List<Limit> limits,
      @DefaultValue("{}") Map<String, Limit> limitsByName,
      @DefaultValue("[]") Set<String> tags) {}

  private final Config config;

  Settings(Config config) {
    this.config = config;
  }

  @Override
  public String invoke(String input) {
    return config.displayName() + input;
  }
}
