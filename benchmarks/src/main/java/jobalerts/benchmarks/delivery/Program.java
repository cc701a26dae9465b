package jobalerts.benchmarks.delivery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The programs of Debian's package postfix that this benchmark needs. */
enum Program {
  SMTP_SINK("smtp-sink"),
  SMTP_SOURCE("smtp-source");

  private final String name;

  Program(String name) {
    this.name = name;
  }

  /** Debian has them where only the superuser looks. */
  Path path() {
    return Stream.concat(
            Stream.of(System.getenv().getOrDefault("PATH", "").split(":")),
            Stream.of("/usr/sbin", "/usr/local/sbin"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new NotInstalled(
                name
                    + " is not here. It comes with Postfix, whose server need not run:"
                    + " apt-get install postfix"));
  }

  /** Said to whoever runs the benchmark. */
  static final class NotInstalled extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotInstalled(String message) {
      super(message);
    }
  }
}
