package jobalerts.local.endtoend;

import java.nio.file.Path;

/** Broker and database of the tests. */
interface Parts extends AutoCloseable {

  String bootstrapServers();

  String jdbcUrl();

  String user();

  String password();

  @Override
  void close();

  /** Embedded ones, or containers where the profile asks for them. */
  static Parts start(Path folder) {
    return "containers".equals(System.getProperty("pipeline.parts"))
        ? ContainerParts.start()
        : EmbeddedParts.start(folder);
  }
}
