package jobalerts.local.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jobalerts.local.CannotStart;
import jobalerts.local.NeededPort;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A Kafka broker, controller included, on one folder. */
public final class Broker implements AutoCloseable {

  private final BrokerSettings settings;
  private final KafkaRaftServer server;

  private Broker(BrokerSettings settings, KafkaRaftServer server) {
    this.settings = settings;
    this.server = server;
  }

  /**
   * Starts on the folder, formatted at its first use; two ports, since clients and the controller
   * do not share one.
   */
  public static Broker start(Path folder, int port, int controllerPort) {
    BrokerSettings settings = new BrokerSettings(folder, port, controllerPort);
    NeededPort.requireFree(
        List.of(
            new NeededPort(port, "the broker", ""),
            new NeededPort(controllerPort, "the broker's controller", "")));
    try {
      formatOnce(settings);
      KafkaRaftServer server =
          new KafkaRaftServer(new KafkaConfig(settings.asMap(), false), Time.SYSTEM);
      startUp(server);
      return new Broker(settings, server);
    } catch (Exception e) {
      throw new CannotStart(
          "Kafka could not start in %s on port %d: %s".formatted(folder, port, e.getMessage()), e);
    }
  }

  private static void startUp(KafkaRaftServer server) {
    try {
      server.startup();
    } catch (RuntimeException | Error e) {
      // The threads of a half-started server would keep the JVM alive.
      server.shutdown();
      throw e;
    }
  }

  private static void formatOnce(BrokerSettings settings) throws Exception {
    Files.createDirectories(settings.folder());
    // Kafka writes this file last and atomically: with it the folder is wholly formatted.
    if (Files.exists(settings.folder().resolve("meta.properties"))) {
      return;
    }
    new Formatter()
        .setNodeId(BrokerSettings.NODE_ID)
        .setClusterId(Uuid.randomUuid().toString())
        .addDirectory(settings.folder().toString())
        .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false))
        .run();
  }

  public String bootstrapServers() {
    return settings.bootstrapServers();
  }

  /** Stops in order, so that the next start needs no recovery. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
