package jobalerts.local.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/** A database whose JVM a test can kill: prints its URL and waits. */
final class StartDatabase {

  private StartDatabase() {}

  static Process inAnotherJvm(Path folder, int port) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            StartDatabase.class.getName(),
            folder.toString(),
            String.valueOf(port))
        .redirectError(Redirect.INHERIT)
        .start();
  }

  @SuppressWarnings("SystemOut") // read by the test
  public static void main(String[] args) throws IOException {
    Database database = Database.start(Path.of(args[0]), Integer.parseInt(args[1]));
    System.out.println(database.jdbcUrl());
    System.in.read();
    database.close();
  }
}
