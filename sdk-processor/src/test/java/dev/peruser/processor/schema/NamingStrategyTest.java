package dev.peruser.processor.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.util.NamingStrategyImpls;

class NamingStrategyTest {
  private static final String CHARACTERS = "abzABZ19_$éÉßıǅ";

  @ParameterizedTest
  @EnumSource(NamingStrategy.class)
  void namesAreThoseOfJackson(NamingStrategy strategy) {
    var jacksons = NamingStrategyImpls.valueOf(strategy.name() + "_CASE");
    var random = new Random(1);
    for (int i = 0; i < 5_000; i++) {
      String name = identifier(random);

      assertThat(strategy.apply(name)).as("%s", name).isEqualTo(jacksons.translate(name));
    }
  }

  private static String identifier(Random random) {
    var name = new StringBuilder().append("a_X$".charAt(random.nextInt(4)));
    for (int i = random.nextInt(8); i >= 0; i--) {
      name.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return name.toString();
  }
}
