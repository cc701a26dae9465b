package jobalerts.local.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What lies in the folder: the unpacked program, the data, the server's log; and what an earlier
 * JVM, killed at the wrong moment, may have left of each.
 */
record DatabaseFiles(Path folder) {

  static DatabaseFiles in(Path folder) {
    // As PostgreSQL names its folder in the command line, by which an orphan is known.
    return new DatabaseFiles(folder.toAbsolutePath().normalize());
  }

  Path binaries() {
    return folder.resolve("program");
  }

  Path data() {
    return folder.resolve("data");
  }

  Path log() {
    return folder.resolve("postgres.log");
  }

  /** There while the first start is under way. */
  private Path unfinished() {
    return folder.resolve("unfinished");
  }

  /** Clears away what was begun only, so that it is begun anew. */
  void prepare() throws IOException {
    Files.createDirectories(binaries());
    Files.deleteIfExists(log());
    try (Stream<Path> programs = Files.list(binaries())) {
      for (Path program : programs.toList()) {
        // Without this file, which the library writes last, it would use half a program.
        if (Files.notExists(program.resolve(".exists"))) {
          deleteAll(program);
        }
      }
    }
    if (Files.exists(unfinished())) {
      deleteAll(data());
    } else if (Files.notExists(data())) {
      Files.createFile(unfinished());
    }
  }

  /** From here on the data is somebody's, and is never cleared away. */
  void begun() throws IOException {
    Files.deleteIfExists(unfinished());
  }

  /** Why the server, or the program that makes its data folder, gave up. */
  Optional<String> lastWords() {
    try (Stream<String> lines = Files.lines(log())) {
      return lines.filter(line -> line.contains("FATAL:") || line.contains("error:")).findFirst();
    } catch (IOException | UncheckedIOException _) {
      return Optional.empty();
    }
  }

  private static void deleteAll(Path path) throws IOException {
    if (Files.notExists(path)) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
