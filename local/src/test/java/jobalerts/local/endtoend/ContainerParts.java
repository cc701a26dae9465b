package jobalerts.local.endtoend;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The images of docker-compose.yml. */
record ContainerParts(KafkaContainer kafka, PostgreSQLContainer postgres) implements Parts {

  static ContainerParts start() {
    PostgreSQLContainer postgres =
        new PostgreSQLContainer("postgres:18").withDatabaseName("jobalerts");
    KafkaContainer kafka = new KafkaContainer("apache/kafka:4.2.1");
    postgres.start();
    kafka.start();
    return new ContainerParts(kafka, postgres);
  }

  @Override
  public String bootstrapServers() {
    return kafka.getBootstrapServers();
  }

  @Override
  public String jdbcUrl() {
    return postgres.getJdbcUrl();
  }

  @Override
  public String user() {
    return postgres.getUsername();
  }

  @Override
  public String password() {
    return postgres.getPassword();
  }

  @Override
  public void close() {
    kafka.stop();
    postgres.stop();
  }
}
