package jobalerts.benchmarks;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import jobalerts.local.broker.Broker;
import jobalerts.local.database.Database;

/**
 * Broker and database of a run, as a program: folder, ports of Kafka, of its controller and of the
 * database.
 */
public final class Parts {

  private Parts() {}

  public static void main(String[] args) throws InterruptedException {
    Path folder = Path.of(args[0]);
    int kafka = Integer.parseInt(args[1]);
    int controller = Integer.parseInt(args[2]);
    Broker broker = Broker.start(folder.resolve("kafka"), kafka, controller);
    Database database = Database.start(database(folder), Integer.parseInt(args[3]));
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              database.close();
              broker.close();
            }));
    new CountDownLatch(1).await();
  }

  public static Path database(Path folder) {
    return folder.resolve("postgres");
  }
}
