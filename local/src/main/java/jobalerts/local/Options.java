package jobalerts.local;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the command line says.
 *
 * @param data the folder that keeps everything
 * @param demo whether the first start seeds sample subscribers and openings
 */
record Options(
    Path data,
    boolean demo,
    int ingestPort,
    int alertPort,
    int inboxPort,
    int smtpPort,
    int kafkaPort,
    int controllerPort,
    int databasePort) {

  private static final Map<String, String> DEFAULTS =
      Map.of(
          "data", ".run",
          "demo", "true",
          "ingest.port", "8080",
          "alert.port", "8081",
          "inbox.port", "8025",
          "smtp.port", "1025",
          "kafka.port", "9092",
          "kafka.controller-port", "9093",
          "database.port", "5432");

  static Options parse(String... args) {
    Map<String, String> values = new HashMap<>(DEFAULTS);
    for (String arg : args) {
      String[] parts = arg.split("=", 2);
      String name = parts[0].replaceFirst("^--", "");
      if (!arg.startsWith("--") || !DEFAULTS.containsKey(name) || parts.length < 2) {
        throw new CannotStart("Unknown option %s; there are %s".formatted(arg, help()));
      }
      values.put(name, parts[1]);
    }
    return new Options(
        path(values.getOrDefault("data", "")),
        yes(values, "demo"),
        port(values, "ingest.port"),
        port(values, "alert.port"),
        port(values, "inbox.port"),
        port(values, "smtp.port"),
        port(values, "kafka.port"),
        port(values, "kafka.controller-port"),
        port(values, "database.port"));
  }

  List<NeededPort> ports() {
    return List.of(
        new NeededPort(ingestPort, "the recruiters' webhook", "--ingest.port"),
        new NeededPort(alertPort, "the candidates' page", "--alert.port"),
        new NeededPort(inboxPort, "the inbox page", "--inbox.port"),
        new NeededPort(smtpPort, "the SMTP server", "--smtp.port"),
        new NeededPort(kafkaPort, "Kafka", "--kafka.port"),
        new NeededPort(controllerPort, "Kafka's controller", "--kafka.controller-port"),
        new NeededPort(databasePort, "PostgreSQL", "--database.port"));
  }

  private static String help() {
    return DEFAULTS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(option -> "--" + option.getKey() + "=" + option.getValue())
        .reduce((a, b) -> a + " " + b)
        .orElse("");
  }

  private static Path path(String written) {
    try {
      return Path.of(written);
    } catch (InvalidPathException _) {
      throw new CannotStart("--data=" + written + " is no folder");
    }
  }

  private static boolean yes(Map<String, String> values, String name) {
    return switch (values.getOrDefault(name, "")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new CannotStart("--" + name + " is true or false");
    };
  }

  private static int port(Map<String, String> values, String name) {
    String written = values.getOrDefault(name, "");
    if (!written.matches("\\d{1,5}") || Integer.parseInt(written) > 65_535) {
      throw new CannotStart("--%s=%s is no port".formatted(name, written));
    }
    return Integer.parseInt(written);
  }
}
