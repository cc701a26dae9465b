package jobalerts.benchmarks.matching;

import org.junit.jupiter.api.Test;

class PostgresIT {

  @Test
  void findsWhatThePredicatesSay() {
    PeersTest.requireAgreement(Peer.POSTGRES);
  }
}
