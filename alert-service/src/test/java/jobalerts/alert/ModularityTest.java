package jobalerts.alert;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

  @Test
  void dependsWithoutCyclesAndOnNothingInternal() {
    ApplicationModules.of(AlertService.class).verify();
  }
}
