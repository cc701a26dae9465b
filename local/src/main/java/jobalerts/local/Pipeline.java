package jobalerts.local;

import java.util.ArrayDeque;
import java.util.Deque;
import jobalerts.local.broker.Broker;
import jobalerts.local.database.Database;
import jobalerts.local.inbox.Inbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole pipeline on one data folder. What was started last is closed first. */
final class Pipeline implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private final Keys keys;
  private final Inbox inbox;
  private final Services services;

  private Pipeline(Options options, Progress progress) {
    try {
      DataFolder folder = started(DataFolder.lock(options.data()));
      Database.endOrphan(folder.database());
      NeededPort.requireFree(options.ports());
      keys = Keys.load(options.data().resolve("keys.properties"));
      inbox = started(Inbox.start(folder.inbox(), options.smtpPort(), options.inboxPort()));
      Database database =
          started(
              progress.during(
                  "PostgreSQL", () -> Database.start(folder.database(), options.databasePort())));
      Broker broker =
          started(
              progress.during(
                  "Kafka",
                  () ->
                      Broker.start(
                          folder.broker(), options.kafkaPort(), options.controllerPort())));
      services = started(services(options, broker, database));
      progress.during("ingest-service", services::startIngest);
      progress.during("alert-service", services::startAlert);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  static Pipeline start(Options options, Progress progress) {
    return new Pipeline(options, progress);
  }

  private Services services(Options options, Broker broker, Database database) {
    Surroundings surroundings =
        new Surroundings(
            broker.bootstrapServers(), database.jdbcUrl(), database.user(), "", options.smtpPort());
    return new Services(
        surroundings,
        keys,
        options.ingestPort(),
        options.alertPort(),
        // Somebody looks at the inbox: a minute would be long.
        "--alert.delivery.gathering-window=5s",
        "--alert.delivery.claim=30s");
  }

  Keys keys() {
    return keys;
  }

  Inbox inbox() {
    return inbox;
  }

  Services services() {
    return services;
  }

  @Override
  public void close() {
    while (!running.isEmpty()) {
      AutoCloseable last = running.pop();
      try {
        last.close();
      } catch (Exception e) {
        // The others are to be closed all the same.
        LOG.warn("{} did not close well", last.getClass().getSimpleName(), e);
      }
    }
  }

  private <T extends AutoCloseable> T started(T part) {
    running.push(part);
    return part;
  }
}
