package jobalerts.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeededPortTest {

  private final int free = FreePorts.next();

  @Test
  void letsFreePortsPass() {
    assertThatCode(() -> require(port(free, "inbox"))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "0.0.0.0"})
  void namesABusyPortItsUseAndItsOption(String address) throws IOException {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getByName(address))) {
      int number = busy.getLocalPort();
      assertThatThrownBy(() -> require(port(free, "inbox"), port(number, "broker")))
          .isInstanceOf(CannotStart.class)
          .hasMessage(
              "Port %d, needed for the broker, is busy;"
                  + " stop what listens there, or choose another with --broker.port.",
              number);
    }
  }

  @Test
  void namesBothUsesOfAPortGivenTwice() {
    assertThatThrownBy(() -> require(port(free, "inbox"), port(free, "broker")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContainingAll("the inbox (--inbox.port)", "the broker (--broker.port)");
  }

  private static void require(NeededPort... ports) {
    NeededPort.requireFree(List.of(ports));
  }

  private static NeededPort port(int number, String use) {
    return new NeededPort(number, "the " + use, "--" + use + ".port");
  }
}
