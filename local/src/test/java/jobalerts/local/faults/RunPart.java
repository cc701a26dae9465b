package jobalerts.local.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import jobalerts.alert.AlertService;
import jobalerts.ingest.IngestService;
import jobalerts.local.broker.Broker;
import jobalerts.local.database.Database;

/** One part as a program: its name, then its arguments. Ends with the program that started it. */
final class RunPart {

  private RunPart() {}

  public static void main(String[] args) throws InterruptedException {
    String[] own = Arrays.copyOfRange(args, 1, args.length);
    switch (Part.valueOf(args[0])) {
      case ALERT_SERVICE -> runUntilEnd(() -> AlertService.main(own));
      case INGEST_SERVICE -> runUntilEnd(() -> IngestService.main(own));
      case BROKER ->
          runUntilEnd(() -> Broker.start(Path.of(own[0]), number(own[1]), number(own[2])));
      case DATABASE -> {
        Database database = Database.start(Path.of(own[0]), number(own[1]));
        runUntilEnd(database::close, () -> {});
      }
      case MAIL_SERVER -> runUntilEnd(() -> MailServer.start(Path.of(own[0]), number(own[1])));
    }
  }

  private static int number(String port) {
    return Integer.parseInt(port);
  }

  private static void runUntilEnd(Runnable part) throws InterruptedException {
    runUntilEnd(() -> {}, part);
  }

  private static void runUntilEnd(Runnable atEnd, Runnable part) throws InterruptedException {
    Thread.ofPlatform().daemon().start(() -> endWithParent(atEnd));
    part.run();
    new CountDownLatch(1).await();
  }

  /** The parent's end of this pipe is open as long as the parent lives, however it dies. */
  private static void endWithParent(Runnable atEnd) {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException _) {
      // As good as the end.
    }
    atEnd.run();
    Runtime.getRuntime().halt(0);
  }
}
