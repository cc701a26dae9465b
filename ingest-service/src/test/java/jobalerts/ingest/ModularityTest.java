package jobalerts.ingest;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

  @Test
  void keepsItsModulesApart() {
    ApplicationModules.of(IngestService.class).verify();
  }
}
