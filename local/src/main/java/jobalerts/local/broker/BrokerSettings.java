package jobalerts.local.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What makes a broker of a cluster a broker of one laptop. */
record BrokerSettings(Path folder, int port, int controllerPort) {

  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  private static final String ONE_BROKER =
      """
      # A topic with a mistyped name is an error, not a new topic.
      auto.create.topics.enable=false
      default.replication.factor=1
      min.insync.replicas=1
      offsets.topic.num.partitions=1
      offsets.topic.replication.factor=1
      transaction.state.log.num.partitions=1
      transaction.state.log.replication.factor=1
      transaction.state.log.min.isr=1
      share.coordinator.state.topic.num.partitions=1
      share.coordinator.state.topic.replication.factor=1
      share.coordinator.state.topic.min.isr=1
      # A week, and no more than 256 MB a partition, in files that retention can soon drop.
      log.retention.hours=168
      log.retention.bytes=268435456
      log.segment.bytes=33554432
      # Nobody else joins: the first consumer need not wait for others.
      group.initial.rebalance.delay.ms=0
      # After a hard kill the old session must end before the broker serves: 4 s instead of 13 s.
      broker.heartbeat.interval.ms=500
      broker.session.timeout.ms=2000
      # 4 MB instead of 128 MB of heap.
      log.cleaner.dedupe.buffer.size=4194304
      num.network.threads=2
      num.io.threads=4
      """;

  String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** As the lines of a server.properties. */
  Map<String, Object> asMap() {
    String lines =
        """
        process.roles=broker,controller
        node.id=%1$d
        controller.quorum.voters=%1$d@127.0.0.1:%2$d
        controller.listener.names=%3$s
        listeners=PLAINTEXT://%4$s,%3$s://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://%4$s
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,%3$s:PLAINTEXT
        log.dirs=%5$s
        """
            .formatted(NODE_ID, controllerPort, CONTROLLER_LISTENER, bootstrapServers(), folder);
    Map<String, Object> settings = new HashMap<>();
    (lines + ONE_BROKER)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("=", 2))
        .forEach(pair -> settings.put(pair[0], pair[1]));
    return settings;
  }
}
