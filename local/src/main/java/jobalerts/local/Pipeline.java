package jobalerts.local;

import jobalerts.local.broker.Broker;
import jobalerts.local.database.Database;
import jobalerts.local.inbox.Inbox;

/** The whole pipeline on one data folder. */
record Pipeline(Keys keys, Inbox inbox, Services services) {

  /** Starts the parts one by one and leaves each with those that are to be closed. */
  static Pipeline start(Options options, Progress progress, StartedParts started) {
    DataFolder folder = started.add(DataFolder.lock(options.data()));
    Database.endOrphan(folder.database());
    NeededPort.requireFree(options.ports());
    Keys keys = Keys.load(options.data().resolve("keys.properties"));
    Inbox inbox = started.add(Inbox.start(folder.inbox(), options.smtpPort(), options.inboxPort()));
    Database database =
        progress.during(
            "PostgreSQL",
            () -> started.add(Database.start(folder.database(), options.databasePort())));
    Broker broker =
        progress.during(
            "Kafka",
            () ->
                started.add(
                    Broker.start(folder.broker(), options.kafkaPort(), options.controllerPort())));
    Services services = started.add(services(options, keys, broker, database));
    progress.during("ingest-service", services::startIngest);
    progress.during("alert-service", services::startAlert);
    return new Pipeline(keys, inbox, services);
  }

  private static Services services(Options options, Keys keys, Broker broker, Database database) {
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
}
