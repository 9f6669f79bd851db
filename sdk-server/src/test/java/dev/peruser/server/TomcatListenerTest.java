package dev.peruser.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TomcatListenerTest {
  private static final long MIB = 1024 * 1024;

  @Test
  void noMoreConnectionsAreAcceptedThanTheHeapHasRoomFor() {
    assertThat(TomcatListener.connections(256 * MIB)).isEqualTo(1_966);
    assertThat(TomcatListener.connections(1024 * MIB)).isEqualTo(7_864);
  }

  @Test
  void aLargeHeapHasRoomForThoseOfTenThousandUsers() {
    assertThat(TomcatListener.connections(4096 * MIB)).isEqualTo(12_000);
    assertThat(TomcatListener.connections(Long.MAX_VALUE)).isEqualTo(12_000);
  }
}
