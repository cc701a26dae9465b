package jobalerts.local.endtoend;

import java.nio.file.Path;
import jobalerts.local.FreePorts;
import jobalerts.local.broker.Broker;
import jobalerts.local.database.Database;

/** The parts that the one-command run uses. */
record EmbeddedParts(Broker broker, Database database) implements Parts {

  static EmbeddedParts start(Path folder) {
    Database database = Database.start(folder.resolve("database"), FreePorts.next());
    Broker broker = Broker.start(folder.resolve("broker"), FreePorts.next(), FreePorts.next());
    return new EmbeddedParts(broker, database);
  }

  @Override
  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  @Override
  public String jdbcUrl() {
    return database.jdbcUrl();
  }

  @Override
  public String user() {
    return database.user();
  }

  @Override
  public String password() {
    return "";
  }

  @Override
  public void close() {
    broker.close();
    database.close();
  }
}
