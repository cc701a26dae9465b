package jobalerts.benchmarks;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import jobalerts.local.broker.Broker;
import jobalerts.local.database.Database;

/** Broker and database of a run, as a program: folder, port of Kafka, port of the database. */
public final class Parts {

  private Parts() {}

  public static void main(String[] args) throws InterruptedException {
    Path folder = Path.of(args[0]);
    int kafka = Integer.parseInt(args[1]);
    Broker broker = Broker.start(folder.resolve("kafka"), kafka, kafka + 1);
    Database database = Database.start(database(folder), Integer.parseInt(args[2]));
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
